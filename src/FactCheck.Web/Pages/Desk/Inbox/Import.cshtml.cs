using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Inbox;

/// <summary>What became of each input of one import. While it runs, the page brings itself up to date.</summary>
public sealed class ImportModel(FactCheckDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public string? By { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Count(ArrivalState state) => Rows.Count(r => r.State == state);

    public bool Running => Rows.Any(r => r.State == ArrivalState.Waiting);

    public async Task<IActionResult> OnGetAsync()
    {
        var import = await db.Imports.AsNoTracking().Where(i => i.Id == Id)
            .Select(i => new { i.Name, i.StartedAt, By = db.Editors.Where(e => e.Id == i.StartedById).Select(e => e.Name).FirstOrDefault() })
            .SingleOrDefaultAsync();
        if (import is null)
            return NotFound();
        (Name, StartedAt, By) = (import.Name, import.StartedAt, import.By);
        Rows = await db.Arrivals.AsNoTracking().Where(a => a.ImportId == Id).OrderBy(a => a.Position)
            .Select(a => new Row(
                a.Id, a.Name, a.State, a.Reason, a.ArticleId, a.Article!.Title ?? a.Article.FileName,
                a.Article!.SameAs!.Title ?? a.Article.SameAs.FileName, a.Article.Containment,
                a.Article.Appearances.Count(p => db.Claims.Any(c => c.Id == p.StatementId)),
                a.Article.Appearances.Count(p => db.Rebuttals.Any(r => r.Id == p.StatementId))))
            .ToListAsync();
        return Page();
    }

    public sealed record Row(
        Guid Id, string Name, ArrivalState State, string? Reason, Guid? ArticleId, string? Heading,
        string? SameAs, double? Containment, int Claims, int Rebuttals);
}
