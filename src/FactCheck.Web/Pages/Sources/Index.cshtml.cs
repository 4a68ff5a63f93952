using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Sources;

/// <summary>The sources on which we ruled most often. That says what we looked at, and nothing about them.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    private const int Shown = 100;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var most = db.Verdicts.Where(v => v.State == VerdictState.Published)
            .Join(db.Claims, v => v.ClaimId, c => c.Id, (v, c) => c.Source.HeadId)
            .GroupBy(head => head)
            .Select(g => new { Id = g.Key, Claims = g.Count() });
        Rows = await db.Sources.AsNoTracking().Where(s => s.Type != SourceType.Unnamed)
            .Join(most, s => s.Id, m => m.Id, (s, m) => new { Source = s, m.Claims })
            .OrderByDescending(r => r.Claims).ThenBy(r => r.Source.Name)
            .Take(Shown)
            .Select(r => new Row(new Speaker(r.Source.Name, r.Source.Type, r.Source.Role, r.Source.Affiliation) { Slug = r.Source.Slug }, r.Claims))
            .ToListAsync(cancellationToken);
    }

    public sealed record Row(Speaker Speaker, int Claims);
}
