using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Pages.Incidents;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Incidents;

/// <summary>One event: what each source says of it, their figures side by side, and what was ruled.</summary>
public sealed class IncidentModel(FactCheckDb db) : PageModel
{
    private const int MostStatements = 300;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public string Title { get; private set; } = "";

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<Figures.Question> Questions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var title = await db.Incidents.Where(i => i.Slug == Slug).Select(i => i.Title).SingleOrDefaultAsync();
        if (title is null)
            return NotFound();
        Title = title;
        // The claims placed here, and whatever is confirmed to answer them.
        var claims = db.Claims.Where(c => c.Incident!.Slug == Slug).Select(c => c.Id);
        var here = claims.Concat(db.Links.Where(l => l.Status == LinkStatus.Confirmed && claims.Contains(l.StatementId)).Select(l => l.RebuttalId));
        Rows = await db.Statements.AsNoTracking()
            .Where(s => here.Contains(s.Id))
            .OrderBy(s => s.SaidOn == null).ThenBy(s => s.SaidOn).ThenBy(s => s.Id)
            .Take(MostStatements)
            .Select(s => new Row(
                s.Id, s is Claim, s is Claim ? ((Claim)s).Wording : s.Text, s.Text,
                new Speaker(s.Source.Head.Name, s.Source.Head.Type, s.Source.Head.Role, s.Source.Head.Affiliation), s.SaidOn,
                ((Claim)s).Verdicts.Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected).OrderByDescending(v => v.Number).Select(v => v.Rating!.Word).FirstOrDefault(),
                ((Claim)s).Verdicts.Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected).OrderByDescending(v => v.Number).Select(v => v.Rating!.Plate).FirstOrDefault()))
            .ToListAsync();
        Questions = Figures.SideBySide(Rows.Select((r, i) => (i + 1, r.Speaker.Title, r.Text)));
        return Page();
    }

    public sealed record Row(Guid Id, bool IsClaim, string Words, string Text, Speaker Speaker, DateOnly? SaidOn, string? Rating, string? Plate);
}
