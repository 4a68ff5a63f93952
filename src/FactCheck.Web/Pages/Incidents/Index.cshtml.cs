using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Incidents;

/// <summary>The events on which at least one claim has a verdict, newest first.</summary>
public sealed class IndexModel(FactCheckDb db) : PageModel
{
    private const int Size = 50;

    /// <summary>The last incident of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Guid? Older { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var incidents = db.Incidents.AsNoTracking().Where(i => db.Claims.Any(c => c.IncidentId == i.Id && c.Verdicts.Any(v => v.State == VerdictState.Published)));
        if (Before is { } before)
            incidents = incidents.Where(i => i.Id < before);
        // Ids grow with time.
        var rows = await incidents.OrderByDescending(i => i.Id).Take(Size + 1)
            .Select(i => new Row(
                i.Id, i.Slug, i.Title,
                db.Claims.Count(c => c.IncidentId == i.Id && c.Verdicts.Any(v => v.State == VerdictState.Published)),
                db.Claims.Where(c => c.IncidentId == i.Id && c.Verdicts.Any(v => v.State == VerdictState.Published)).Select(c => c.Source.HeadId).Distinct().Count(),
                db.Claims.Where(c => c.IncidentId == i.Id && c.Verdicts.Any(v => v.State == VerdictState.Published)).Min(c => c.SaidOn)))
            .ToListAsync(cancellationToken);
        Older = rows.Count > Size ? rows[Size - 1].Id : null;
        Rows = [.. rows.Take(Size)];
    }

    public sealed record Row(Guid Id, string Slug, string Title, int Claims, int Sources, DateOnly? First);
}
