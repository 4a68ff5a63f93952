using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Ingest;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Sources;

/// <summary>Everybody who said something, by name. A merged source is found by its names, and listed under its head's.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    private const int PageSize = 40;
    private const int NamesShown = 4;

    /// <summary>Words of any name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Only these; null for everybody who is named.</summary>
    [BindProperty(SupportsGet = true)]
    public SourceType? Type { get; set; }

    /// <summary>The last source of the page before, where this page goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    /// <summary>Its name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? AfterName { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public ILookup<Guid, SuggestedMerge> Suggested { get; private set; } = Array.Empty<SuggestedMerge>().ToLookup(s => s.SourceId);

    public Row? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var heads = db.Sources.AsNoTracking().Where(s => s.HeadId == s.Id);
        heads = Type is { } type ? heads.Where(s => s.Type == type) : heads.Where(s => s.Type != SourceType.Unnamed);
        if (!string.IsNullOrWhiteSpace(Q))
            // "Some experts" are kept under no key: they are found as they are written.
            heads = Type == SourceType.Unnamed ? heads.Where(s => EF.Functions.ILike(s.Name, LikePattern.Anywhere(Q), LikePattern.Escape)) : heads.Named(db, Q);
        if (After is { } after && AfterName?.Replace("\0", "") is { } name)
            heads = heads.Where(s => EF.Functions.GreaterThan(ValueTuple.Create(s.Name, s.Id), ValueTuple.Create(name, after)));
        var rows = await heads.OrderBy(s => s.Name).ThenBy(s => s.Id).Take(PageSize + 1)
            .Select(s => new Row(
                s.Id, s.Name, s.Type, s.Role, s.Affiliation,
                db.Claims.Count(c => c.Source.HeadId == s.Id),
                db.Rebuttals.Count(r => r.Source.HeadId == s.Id),
                db.Sources.Where(m => m.HeadId == s.Id).SelectMany(m => m.Aliases)
                    .Where(a => a.Kind != AliasKind.Anaphor && a.Name != s.Name)
                    .OrderBy(a => a.Id).Select(a => a.Name).Take(NamesShown).ToList()))
            .ToListAsync(cancellationToken);
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Rows[^1] : null;
        Suggested = (await SuggestedMerges.FindAsync(db, [.. Rows.Select(r => r.Id)], cancellationToken)).ToLookup(s => s.SourceId);
    }

    public sealed record Row(Guid Id, string Name, SourceType Type, string? Role, string? Affiliation, int Claims, int Rebuttals, List<string> Names);
}
