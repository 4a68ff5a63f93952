using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Desk.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Articles;

/// <summary>Sets right where a statement's words begin and end in an article.</summary>
public sealed class WordsModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    /// <summary>The appearance.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The claim whose workbench it is done from.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Claim { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Near { get; set; }

    /// <summary>The version of the statement that the editor saw.</summary>
    [BindProperty]
    public uint Version { get; set; }

    public ArticleView Article { get; private set; } = null!;

    public string Present { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        var appearance = await db.Appearances.Include(a => a.Article).SingleOrDefaultAsync(a => a.Id == Id);
        if (appearance is null)
            return NotFound();
        if (ExactWords.In(appearance.Article.Text, Words, Near ?? appearance.Start) is not var (start, end))
        {
            ModelState.AddModelError(nameof(Words), "These words do not stand in the article. Copy them exactly as they are there");
            await LoadAsync();
            return Page();
        }
        var statement = await db.Statements.SingleAsync(s => s.Id == appearance.StatementId);
        db.Entry(statement).Property(s => s.Version).OriginalValue = Version;
        statement.AdjustWords(appearance, start, end, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
        // The statement's row is written even where only the appearance moves, so that two editors never move it at once unseen.
        db.Entry(statement).Property(s => s.Text).IsModified = true;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", await ClaimModel.WhoWasFasterAsync(db, statement.Id));
            ModelState.Remove(nameof(Version));
            await LoadAsync();
            return Page();
        }
        TempData["Notice"] = "The words are set right.";
        return RedirectToPage("/Desk/Claims/Claim", null, new { Id = Claim }, $"s-{statement.Id:N}");
    }

    private async Task<bool> LoadAsync()
    {
        var found = await db.Appearances.AsNoTracking().Where(a => a.Id == Id)
            .Select(a => new { a.ArticleId, a.StatementId, a.Quote, a.Start, Version = db.Statements.Where(s => s.Id == a.StatementId).Select(s => s.Version).First() })
            .SingleOrDefaultAsync();
        if (found is null)
            return false;
        (Present, Version) = (found.Quote, found.Version);
        Words ??= found.Quote;
        Near ??= found.Start;
        Article = await ArticleView.LoadAsync(db, found.ArticleId, found.StatementId, HttpContext.RequestAborted);
        return true;
    }
}
