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
        foreach (var scale in ScalesToShip().Where(s => !present.Contains(s.Key)))
        {
            var added = new RatingScale(scale.Key, scale.Name);
            foreach (var rating in scale.Ratings)
                added.Add(rating.Word, rating.Value, rating.Plate);
            db.RatingScales.Add(added);
        }
        await ShippedPages.AddAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static List<ShippedScale> ScalesToShip()
    {
        using var file = typeof(RatingScale).Assembly.GetManifestResourceStream("FactCheck.Data.Verdicts.scales.json")!;
        return JsonSerializer.Deserialize<List<ShippedScale>>(file, Json)!;
    }

    private sealed record ShippedScale(string Key, string Name, List<ShippedRating> Ratings);

    private sealed record ShippedRating(string Word, int? Value, string Plate);
}
