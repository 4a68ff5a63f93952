using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Inbox;

/// <summary>What became of each input of one import. While it runs, the page brings itself up to date; it can be stopped, and what failed tried again.</summary>
public sealed class ImportModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Only inputs in this state; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public ArrivalState? State { get; set; }

    /// <summary>The place of the last input on the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    public ImportHead Head { get; private set; } = null!;

    public IReadOnlyDictionary<ArrivalState, int> Counts { get; private set; } = new Dictionary<ArrivalState, int>();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int? Next { get; private set; }

    public int Total => Counts.Values.Sum();

    public int Done => Total - Count(ArrivalState.Waiting);

    public bool Running => Count(ArrivalState.Waiting) > 0;

    public int Count(ArrivalState state) => Counts.GetValueOrDefault(state);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var head = await db.Imports.AsNoTracking().Where(i => i.Id == Id)
            .Select(i => new ImportHead(
                i.Name, i.StartedAt, db.Editors.Where(e => e.Id == i.StartedById).Select(e => e.Name).FirstOrDefault(), i.CancelledAt, i.CancelledBy!.Name))
            .SingleOrDefaultAsync(cancellationToken);
        if (head is null)
            return NotFound();
        Head = head;
        Counts = await db.Arrivals.Where(a => a.ImportId == Id).GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var arrivals = db.Arrivals.AsNoTracking().Where(a => a.ImportId == Id && a.Position > After);
        if (State is { } state)
            arrivals = arrivals.Where(a => a.State == state);
        var rows = await arrivals.OrderBy(a => a.Position).Take(PageSize + 1)
            .Select(a => new Row(
                a.Id, a.Position, a.Name, a.State, a.Reason, a.ArticleId, a.Article!.Title ?? a.Article.FileName,
                a.Article!.SameAsId, a.Article.SameAs!.Title ?? a.Article.SameAs.FileName, a.Article.RepeatKind, a.Article.Containment,
                a.Article.Appearances.Count(p => db.Claims.Any(c => c.Id == p.StatementId)),
                a.Article.Appearances.Count(p => db.Rebuttals.Any(r => r.Id == p.StatementId))))
            .ToListAsync(cancellationToken);
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Rows[^1].Position : null;
        return Page();
    }

    /// <summary>What waits is cancelled. What a worker is reading at this moment is read to its end.</summary>
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == Id, cancellationToken) is not { } import)
            return NotFound();
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var cancelled = await db.Database.ExecuteSqlAsync($"""
            update arrivals set state = 'Cancelled', finished_at = {now}
            where id in (select id from arrivals where import_id = {Id} and state = 'Waiting' for update skip locked)
            """, cancellationToken);
        if (cancelled > 0)
            import.Cancel(await db.Editors.SignedInAsync(User), now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        TempData[cancelled > 0 ? "Notice" : "Warning"] = cancelled > 0
            ? $"Cancelled: {cancelled.Counted("input")} will not be read. What was read stays."
            : "Nothing was waiting any more, so there was nothing to cancel.";
        return RedirectToPage(new { Id });
    }

    /// <summary>Everything in quarantine, or everything cancelled, goes back into the queue.</summary>
    public async Task<IActionResult> OnPostAgainAsync(ArrivalState from, CancellationToken cancellationToken)
    {
        if (from is not (ArrivalState.Quarantined or ArrivalState.Cancelled))
            return BadRequest();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var unread = db.Arrivals.Where(a => a.ImportId == Id && a.State == from);
        await db.ReadAttempts.Where(r => unread.Any(a => a.Id == r.ArrivalId)).ExecuteDeleteAsync(cancellationToken);
        var again = await unread.ExecuteUpdateAsync(
            a => a.SetProperty(x => x.State, ArrivalState.Waiting).SetProperty(x => x.Reason, (string?)null).SetProperty(x => x.FinishedAt, (DateTimeOffset?)null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        TempData[again > 0 ? "Notice" : "Warning"] = again > 0 ? $"{again.Counted("input")} will be read again." : "Somebody else has tried them again already.";
        return RedirectToPage(new { Id });
    }

    public sealed record ImportHead(string Name, DateTimeOffset StartedAt, string? By, DateTimeOffset? CancelledAt, string? CancelledBy);

    public sealed record Row(
        Guid Id, int Position, string Name, ArrivalState State, string? Reason, Guid? ArticleId, string? Heading,
        Guid? SameAsId, string? SameAs, RepeatKind? Repeat, double? Containment, int Claims, int Rebuttals);
}
