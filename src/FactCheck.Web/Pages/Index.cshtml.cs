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

    private const int SideShown = 5;

    public VerdictEntry? Lead { get; private set; }

    public List<VerdictEntry> Newest { get; private set; } = [];

    public List<Change> Changes { get; private set; } = [];

    /// <summary>Published claims that were said again and again.</summary>
    public IReadOnlyList<Repeated> MostRepeated { get; private set; } = [];

    public IReadOnlyList<Repeated> Incidents { get; private set; } = [];

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
        // Both lists in one query: this page is asked for more often than any other.
        var sides = await db.Claims
            .Where(c => c.Slug != null && c.Appearances.Count > 1)
            .OrderByDescending(c => c.Appearances.Count).ThenByDescending(c => c.Id)
            .Take(SideShown)
            .Select(c => new { c.Slug, Words = c.Wording, First = c.Appearances.Count, Second = c.Appearances.Select(a => a.Article.Outlet).Distinct().Count(), IsIncident = false })
            .Concat(db.Incidents
                .Where(i => db.Claims.Any(c => c.IncidentId == i.Id && c.Slug != null))
                .OrderByDescending(i => i.Id)
                .Take(SideShown)
                .Select(i => new
                {
                    Slug = (string?)i.Slug,
                    Words = i.Title,
                    First = db.Claims.Count(c => c.IncidentId == i.Id && c.Slug != null),
                    Second = db.Claims.Where(c => c.IncidentId == i.Id && c.Slug != null).Select(c => c.SourceId).Distinct().Count(),
                    IsIncident = true,
                }))
            .ToListAsync(cancellationToken);
        MostRepeated = [.. sides.Where(s => !s.IsIncident).OrderByDescending(s => s.First).Select(s => new Repeated(s.Slug!, s.Words, s.First, s.Second))];
        Incidents = [.. sides.Where(s => s.IsIncident).Select(s => new Repeated(s.Slug!, s.Words, s.First, s.Second))];
    }
}

/// <summary>A claim with its appearances and outlets, or an incident with its claims and sources.</summary>
public sealed record Repeated(string Slug, string Words, int Count, int Among);

/// <summary>A correction or withdrawal.</summary>
public sealed record Change(DateTimeOffset At, VerdictState State, string Slug, string Wording, string? Note);
