using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages;

/// <summary>The front page: the newest verdict with its strongest answer, the next newest, and what was corrected.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    private const int Shown = 7;
    private const int ChangesShown = 5;

    public VerdictEntry? Lead { get; private set; }

    public List<VerdictEntry> Newest { get; private set; } = [];

    public List<Change> Changes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var first = db.Verdicts.Where(v => v.State == VerdictState.Published).OrderByDescending(v => v.At).ThenByDescending(v => v.Id).Take(Shown);
        var entries = await VerdictEntry.From(db, first).ToListAsync(cancellationToken);
        Newest = [.. entries.OrderByDescending(e => e.PublishedAt).ThenByDescending(e => e.Id)];
        // A verdict that we took back is news, but not what the page should open with.
        Lead = Newest.Find(e => !e.IsWithdrawn);
        Newest.RemoveAll(e => e == Lead);
        Changes = await db.Verdicts
            .AsNoTracking()
            .Where(v => v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
            .OrderByDescending(v => v.At).ThenByDescending(v => v.Id)
            .Take(ChangesShown)
            .Join(db.Claims, v => v.ClaimId, c => c.Id, (v, c) => new Change(v.At, v.State, c.Slug!, c.Wording, v.Note))
            .ToListAsync(cancellationToken);
    }
}

/// <summary>A correction or withdrawal.</summary>
public sealed record Change(DateTimeOffset At, VerdictState State, string Slug, string Wording, string? Note);
