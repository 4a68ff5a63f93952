using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Web.Pages.Desk.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Articles;

/// <summary>One article with everything found in it, and the way from each claim to its workbench.</summary>
public sealed class ArticleModel(FactCheckDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ArticleView Article { get; private set; } = null!;

    public IReadOnlyList<Row> Statements { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await db.Articles.AnyAsync(a => a.Id == Id))
            return NotFound();
        Article = await ArticleView.LoadAsync(db, Id, null, HttpContext.RequestAborted);
        var rows = await db.Statements.AsNoTracking()
            .Where(s => s.Appearances.Any(a => a.ArticleId == Id))
            .Select(s => new Row(
                s.Id, s is Claim, s is Claim ? ((Claim)s).Wording : s.Text, s.Source.Head.Name, s.Because, s.Confidence,
                s.Appearances.Where(a => a.ArticleId == Id).Min(a => a.Start),
                s.Answers.Count(l => l.Status != LinkStatus.Rejected)))
            .ToListAsync();
        Statements = [.. rows.OrderBy(r => r.Start)];
        return Page();
    }

    public sealed record Row(Guid Id, bool IsClaim, string Words, string Source, string Because, double Confidence, int Start, int Answers);
}
