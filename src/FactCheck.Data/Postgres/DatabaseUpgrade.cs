using System.Text.Json;
using FactCheck.Data.SitePages;
using FactCheck.Data.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Postgres;

/// <summary>Brings a database up to what this version of the program expects. Safe to run again, and from two places at once.</summary>
public static class DatabaseUpgrade
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static async Task RunAsync(FactCheckDb db, CancellationToken cancellationToken)
    {
        await db.Database.MigrateAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"lock table rating_scales in share row exclusive mode", cancellationToken);
        var present = await db.RatingScales.Select(s => s.Key).ToListAsync(cancellationToken);
        foreach (var scale in Shipped<List<ShippedScale>>("scales").Where(s => !present.Contains(s.Key)))
        {
            var added = new RatingScale(scale.Key, scale.Name);
            foreach (var rating in scale.Ratings)
                added.Add(rating.Word, rating.Value, rating.Plate);
            db.RatingScales.Add(added);
        }
        await ShippedPages.AddAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        // Given once: what administrators make of them afterwards stays.
        if (!await db.Counterparts.AnyAsync(cancellationToken))
        {
            var house = await db.Ratings.Where(r => r.Scale.Key == RatingScale.House).ToDictionaryAsync(r => r.Word, cancellationToken);
            db.Counterparts.AddRange(Shipped<Dictionary<string, string>>("counterparts").Where(c => house.ContainsKey(c.Value)).Select(c => new Counterpart(c.Key, house[c.Value])));
            await db.SaveChangesAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    private static T Shipped<T>(string name)
    {
        using var file = typeof(RatingScale).Assembly.GetManifestResourceStream($"FactCheck.Data.Verdicts.{name}.json")!;
        return JsonSerializer.Deserialize<T>(file, Json)!;
    }

    private sealed record ShippedScale(string Key, string Name, List<ShippedRating> Ratings);

    private sealed record ShippedRating(string Word, int? Value, string Plate);
}
