using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Queue;

/// <summary>How many claims wait for what: one query.</summary>
public sealed class QueueCounts
{
    private readonly Dictionary<QueueShow, int> _counts = [];

    public int this[QueueShow show] => _counts.GetValueOrDefault(show);

    public static async Task<QueueCounts> LoadAsync(FactCheckDb db, Guid me, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var states = db.Claims.GroupBy(c => c.State).Select(g => new { What = g.Key.ToString(), Count = g.Count() });
        var mine = db.Claims.Where(c => c.AssigneeId == me && (c.State == ClaimState.New || c.State == ClaimState.Triaged)).GroupBy(_ => 1).Select(g => new { What = nameof(QueueShow.Mine), Count = g.Count() });
        var review = QueueFilter.WaitingFor(db.Claims, me).GroupBy(_ => 1).Select(g => new { What = nameof(QueueShow.Review), Count = g.Count() });
        var again = db.Claims.Where(c => c.State == ClaimState.Published && c.CheckAgainOn <= today).GroupBy(_ => 1).Select(g => new { What = nameof(QueueShow.Again), Count = g.Count() });
        var counts = new QueueCounts();
        foreach (var row in await states.Concat(mine).Concat(review).Concat(again).ToListAsync())
            counts._counts[Enum.Parse<QueueShow>(row.What)] = row.Count;
        return counts;
    }
}
