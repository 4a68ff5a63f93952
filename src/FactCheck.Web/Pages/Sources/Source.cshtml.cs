using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

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
        var first = db.Verdicts.Where(v => v.State == VerdictState.Published && db.Claims.Any(c => c.Id == v.ClaimId && c.Source.HeadId == source.HeadId));
        if (await EntryPage.ReadAsync(db, first, Before, After, cancellationToken) is not { } claims)
            return RedirectToPage(new { before = (string?)null, after = (string?)null, answers = Answers });
        Claims = claims;
        Chart = Chart.Of(Record.Verdicts) is { } chart ? chart with { Link = (badge, column) => Url.Content("~/verdicts") + VerdictsOf(Slug, badge, column) } : null;
        return Page();
    }

    // What browsing calls these filters.
    private static QueryString VerdictsOf(string source, Badge? badge, ChartColumn? column)
    {
        var query = QueryString.Create("source", source);
        if (badge is not null)
            query = query.Add("verdict", badge.Rating);
        if (column?.From is { } from)
            query = query.Add("from", from.Iso());
        if (column?.Until is { } until)
            query = query.Add("to", until.Iso());
        return query;
    }
}
