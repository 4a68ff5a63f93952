using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Topics;

/// <summary>All topics, and how many verdicts each has.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await db.Topics.AsNoTracking().OrderBy(t => t.Name)
        .Select(t => new Row(t.Name, t.Slug, t.Sentence, db.Claims.Count(c => c.Tags.Contains(t.Tag) && c.Verdicts.Any(v => v.State == VerdictState.Published))))
        .ToListAsync(cancellationToken);

    public sealed record Row(string Name, string Slug, string Sentence, int Verdicts);
}
