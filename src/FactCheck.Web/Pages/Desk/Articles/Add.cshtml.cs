using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Ingest;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Desk.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Articles;

/// <summary>An editor adds a statement that the machine missed: its exact words, and who said them.</summary>
public sealed class AddModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    /// <summary>The article.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The claim whose workbench it is added from, and which it may answer.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Claim { get; set; }

    /// <summary>The exact words, as the article has them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>Where in the text they were selected; of several places the nearest counts.</summary>
    [BindProperty(SupportsGet = true)]
    public int Near { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public SourceType SourceType { get; set; } = SourceType.Person;

    /// <summary>How it answers the claim; null where it is a claim of its own.</summary>
    [BindProperty]
    public LinkKind? Answers { get; set; }

    [BindProperty]
    public DateOnly? SaidOn { get; set; }

    public ArticleView Article { get; private set; } = null!;

    public string? ClaimWording { get; private set; }

    /// <summary>Who speaks in this article already.</summary>
    public IReadOnlyList<string> Speakers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (Claim is not null)
            Answers = LinkKind.CounterClaims;
        return await LoadAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Id == Id);
        if (article is null)
            return NotFound();
        var span = ExactWords.In(article.Text, Words, Near);
        if (string.IsNullOrWhiteSpace(Words))
            ModelState.AddModelError(nameof(Words), "Copy the exact words out of the article");
        else if (span is null)
            ModelState.AddModelError(nameof(Words), "These words do not stand in the article. Copy them exactly as they are there");
        if (string.IsNullOrWhiteSpace(Source))
            ModelState.AddModelError(nameof(Source), "Name the source, as the article does");
        if (!ModelState.IsValid)
        {
            await LoadAsync();
            return Page();
        }
        try
        {
            var (editor, now) = (await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            var answered = Answers is null || Claim is null ? null : await db.Claims.Include(c => c.Answers).SingleOrDefaultAsync(c => c.Id == Claim);
            var added = await StatementAdder.AddAsync(db, article, span!.Value, Source!, SourceType, answered is not null, SaidOn, editor, now, HttpContext.RequestAborted);
            answered?.LinkAnswer(added, Answers!.Value, editor, now);
            await db.SaveChangesAsync();
            TempData["Notice"] = $"Added: “{added.Text}”, said by {added.Source.Head.Name}.";
            return Claim is { } claim
                ? RedirectToPage("/Desk/Claims/Claim", null, new { Id = claim }, answered is null ? "claim" : "rebuttals")
                : RedirectToPage("/Desk/Articles/Article", null, new { Id }, $"s-{added.Id:N}");
        }
        catch (RuleException rule)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(Words), rule.Message);
            await LoadAsync();
            return Page();
        }
    }

    private async Task<bool> LoadAsync()
    {
        if (!await db.Articles.AnyAsync(a => a.Id == Id))
            return false;
        Article = await ArticleView.LoadAsync(db, Id, Claim, HttpContext.RequestAborted);
        ClaimWording = await db.Claims.Where(c => c.Id == Claim).Select(c => c.Wording).FirstOrDefaultAsync();
        Speakers = await db.Appearances.Where(a => a.ArticleId == Id).Join(db.Statements, a => a.StatementId, s => s.Id, (_, s) => s.Source.Head.Name).Distinct().Order().ToListAsync();
        return true;
    }
}
