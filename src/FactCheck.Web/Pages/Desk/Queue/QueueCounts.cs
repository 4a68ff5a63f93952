using FactCheck.Data.Postgres;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Queue;

/// <summary>How many claims wait for what: one query, that does not grow with them.</summary>
public sealed class QueueCounts
{
    /// <summary>Beyond this nobody counts.</summary>
    private const int Most = 10_000;

    private readonly Dictionary<QueueShow, int> _counts = [];

    /// <summary>In words: "more than ten thousand" is 10,000+.</summary>
    public string this[QueueShow show] => _counts.GetValueOrDefault(show) is var count && count > Most ? $"{Most:N0}+" : $"{count:N0}";

    public static async Task<QueueCounts> LoadAsync(FactCheckDb db, Guid me, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var lists = Enum.GetValues<QueueShow>().Where(s => s != QueueShow.All).Select(show =>
        {
            var name = show.ToString();
            return QueueFilter.Shown(db.Claims, show, me, today).Take(Most + 1).GroupBy(_ => 1).Select(g => new { What = name, Count = g.Count() });
        });
        var counts = new QueueCounts();
        foreach (var row in await lists.Aggregate(Queryable.Concat).ToListAsync())
            counts._counts[Enum.Parse<QueueShow>(row.What)] = row.Count;
        return counts;
    }
}
