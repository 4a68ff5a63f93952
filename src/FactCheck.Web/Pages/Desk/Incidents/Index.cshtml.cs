using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Incidents;

/// <summary>The events on which claims are laid side by side.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    private const int Shown = 200;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await db.Incidents.AsNoTracking().OrderByDescending(i => i.Id).Take(Shown)
        .Select(i => new Row(i.Slug, i.Title, db.Claims.Count(c => c.IncidentId == i.Id))).ToListAsync();

    public sealed record Row(string Slug, string Title, int Claims);
}
