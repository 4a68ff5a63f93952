using System.Globalization;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Pages.Sources;

/// <summary>What a source claimed, how it was answered, and what it answered. A source of which readers may see nothing has no page.</summary>
public sealed class SourceModel(FactCheckDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>Where the page of answers before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Answers { get; set; }

    /// <summary>The word of the rating to which the list of claims is narrowed, and the days between which they were made.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Verdict { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>"yes" for claims of which no day is known.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Undated { get; set; }

    public bool IsNarrowed => Verdict is not null || Day(From) is not null || Day(To) is not null || Undated is not null;

    public ShownSource Source { get; private set; } = null!;

    public SourceRecord Record { get; private set; } = null!;

    public EntryPage Claims { get; private set; } = null!;

    public Chart? Chart { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ShownSource.FindAsync(db, Slug, cancellationToken) is not { } source)
            return NotFound();
        // Not for good: a merge can be taken back.
        if (source.Speaker.Slug != Slug)
            return RedirectToPage(new { slug = source.Speaker.Slug });
        Source = source;
        Record = await SourceRecord.ReadAsync(db, source.HeadId, Answers, cancellationToken);
        if (Record.IsEmpty)
            return NotFound();
        var claimed = Narrowed(db.Claims.Where(c => c.Source.HeadId == source.HeadId));
        var first = db.Verdicts.Where(v => v.State == VerdictState.Published && claimed.Any(c => c.Id == v.ClaimId));
        if (await EntryPage.ReadAsync(db, first, Before, After, cancellationToken) is not { } claims)
            return Redirect(Here(null, null, Answers));
        Claims = claims;
        Chart = Chart.Of(Record.Verdicts) is { } chart ? chart with { Link = Narrowed } : null;
        return Page();
    }

    /// <summary>In words, as far as there is such a rating and such a time.</summary>
    public IEnumerable<string> NarrowedTo()
    {
        if (Chart?.Rows.Any(r => r.Word == Verdict) == true)
            yield return T[Verdict!];
        if (Undated is not null)
            yield return T["No date"];
        else if ((Day(From), Day(To)) is ({ } from, { } to))
            yield return T["from {0} to {1}", from.Day(), to.Day()];
    }

    /// <summary>The address of a page of this source; what narrows the list stays.</summary>
    public string Here(string? before, string? after, string? answers) =>
        Url.Page("/Sources/Source", new { slug = Slug, verdict = Verdict, from = From, to = To, undated = Undated, before, after, answers })!;

    /// <summary>The address of all its claims.</summary>
    public string Whole => Url.Page("/Sources/Source", new { slug = Slug, verdict = (string?)null, from = (string?)null, to = (string?)null, undated = (string?)null, before = (string?)null, after = (string?)null, answers = (string?)null }) + "#claimed";

    private string Narrowed(Badge? badge, ChartColumn? column) => Url.Page("/Sources/Source", new
    {
        slug = Slug,
        verdict = badge?.Word,
        from = column?.From?.Iso(),
        to = column?.Until?.Iso(),
        undated = column is { Until: null } ? "yes" : null,
        before = (string?)null,
        after = (string?)null,
        answers = (string?)null,
    }) + "#claimed";

    // By the same rating and the same day as the drawing.
    private IQueryable<Claim> Narrowed(IQueryable<Claim> claims)
    {
        if (Verdict is { } word)
        {
            claims = claims.Where(c => c.Verdicts
                .Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
                .OrderByDescending(v => v.Number)
                .Select(v => v.State == VerdictState.Withdrawn ? "Withdrawn" : v.Rating!.Word)
                .First() == word);
        }
        if (Day(From) is { } from)
            claims = claims.Where(c => (c.SaidOn ?? c.Appearances.Min(a => a.Article.Published)) >= from);
        if (Day(To) is { } to)
            claims = claims.Where(c => (c.SaidOn ?? c.Appearances.Min(a => a.Article.Published)) <= to);
        if (Undated is not null)
            claims = claims.Where(c => c.SaidOn == null && c.Appearances.Min(a => a.Article.Published) == null);
        return claims;
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
