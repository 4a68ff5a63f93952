using System.Globalization;
using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Ingest.Search;
using FactCheck.Web.Feeds;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Verdicts;

/// <summary>All published verdicts: to be browsed, searched and narrowed. Pages begin where the last one ended, so none is skipped while others are published.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    private const int PageSize = 20;

    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Whether only the words as they were typed count.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Exact { get; set; }

    /// <summary>"newest", or the best match first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The number of the first verdict on the page, as the page before counted it.</summary>
    [BindProperty(SupportsGet = true)]
    public int N { get; set; }

    public string Typed => Q?.Trim() ?? "";

    public SearchWords Words { get; private set; } = new([], []);

    public VerdictFilter Filter { get; private set; } = new();

    public bool BestFirst { get; private set; }

    public HitPage Found { get; private set; } = new([], false, 0, []);

    public List<(Hit Hit, VerdictEntry Entry)> Entries { get; } = [];

    public string? Newer { get; private set; }

    public string? Older { get; private set; }

    public int First { get; private set; } = 1;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = VerdictFilters.From(Request.Query);
        Words = await SearchWords.OfAsync(db, Typed, Exact, cancellationToken);
        BestFirst = Words.Words.Count > 0 && Sort != "newest";
        var (before, after) = (PlaceIn(Before), PlaceIn(After));
        Found = await VerdictSearch.FindAsync(db, Words, Filter, BestFirst, after ?? before, backwards: after is not null, PageSize, cancellationToken);
        // Fewer than a page: that is the beginning of the list, and it is shown whole.
        if (after is not null && !Found.HasMore)
            return Redirect(Address(("before", null), ("after", null), ("n", null)));
        await ReadAsync(cancellationToken);

        First = before is null && after is null ? 1 : Math.Clamp(N, 1, int.MaxValue - PageSize);
        if (Found.Hits.Count > 0)
        {
            if (after is not null || Found.HasMore) Older = Address(("before", PlaceOf(Found.Hits[^1])), ("after", null), ("n", $"{First + PageSize}"));
            if (after is not null || before is not null) Newer = Address(("after", PlaceOf(Found.Hits[0])), ("before", null), ("n", $"{Math.Max(1, First - PageSize)}"));
        }
        return Page();
    }

    /// <summary>This page with other values in its address; a value that is null is left out.</summary>
    public string Address(params (string Name, string? Value)[] changes)
    {
        var kept = Request.Query.Where(q => !changes.Any(c => c.Name == q.Key)).SelectMany(q => q.Value.Select(v => new KeyValuePair<string, string?>(q.Key, v)));
        return Request.PathBase + Request.Path + QueryString.Create(kept.Concat(changes.Where(c => c.Value is not null).Select(c => new KeyValuePair<string, string?>(c.Name, c.Value))));
    }

    /// <summary>The list without what narrows it.</summary>
    public string Unfiltered => Request.PathBase + Request.Path + (Typed.Length > 0 ? QueryString.Create("q", Typed) : default);

    /// <summary>The whole list as a file.</summary>
    /// <param name="form">"csv" or "jsonl".</param>
    public string File(string form) => $"/data/verdicts.{form}" + QueryString.Create(Request.Query.Where(q => q.Key is not ("before" or "after" or "n" or "sort")));

    /// <summary>The feed of just these verdicts; null where there is none.</summary>
    public string? Feed => Typed.Length > 0 ? null : (Filter, Filter.Count) switch
    {
        (_, 0) => "/feeds/verdicts.atom",
        ({ Topics: [var topic] }, 1) => $"/feeds/topics/{topic}.atom",
        ({ Sources: [var source] }, 1) => $"/feeds/sources/{source}.atom",
        ({ Verdicts: [not "Withdrawn" and var rating] }, 1) => $"/feeds/ratings/{FeedEndpoints.SlugOf(rating)}.atom",
        _ => null,
    };

    public bool IsChosen(Facet facet) => Request.Query[facet.Kind].Contains(facet.Value, StringComparer.Ordinal);

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var ids = Found.Hits.Select(h => h.ClaimId).ToArray();
        if (ids.Length == 0)
            return;
        var entries = await VerdictEntry.From(db, db.Verdicts.Where(v => v.State == VerdictState.Published && ids.Contains(v.ClaimId))).ToListAsync(cancellationToken);
        Entries.AddRange(Found.Hits.Join(entries, h => h.Slug, e => e.Slug, (h, e) => (h, e)));
    }

    private string PlaceOf(Hit hit) => BestFirst ? $"{hit.Size}~{Keyset.Of(hit.PublishedAt, hit.ClaimId)}" : Keyset.Of(hit.PublishedAt, hit.ClaimId);

    private HitPlace? PlaceIn(string? text)
    {
        var parts = (text ?? "").Split('~');
        var size = 0;
        if (parts.Length != (BestFirst ? 2 : 1) || (BestFirst && !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out size)))
            return null;
        return Keyset.Parse(parts[^1]) is { } place ? new HitPlace(size, place.At, place.Id) : null;
    }
}
