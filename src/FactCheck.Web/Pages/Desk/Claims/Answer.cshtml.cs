using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Ingest;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>Looks among all statements for one that answers this claim, or answers an answer to it, or says the same.</summary>
public sealed class AnswerModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    private const int Shown = 20;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What is to be answered: a rebuttal of the claim; null for the claim itself.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? To { get; set; }

    /// <summary>Words to look for; without any, statements like this one are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public string Wording { get; private set; } = "";

    /// <summary>The words that are to be answered.</summary>
    public string Answered { get; private set; } = "";

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public Task<IActionResult> OnPostLinkAsync(Guid answer, LinkKind kind) => SaveAsync(async (editor, now) =>
    {
        var statement = await db.Statements.Include(s => s.Answers).SingleAsync(s => s.Id == (To ?? Id));
        var chosen = await db.Statements.Include(s => s.Source.Head).SingleAsync(s => s.Id == answer);
        statement.LinkAnswer(chosen, kind, editor, now);
        return $"Linked: {chosen.Source.Head.Name} {kind.Verb()} “{statement.Text}”";
    });

    /// <summary>The other claim says the same: this one is merged into it.</summary>
    public Task<IActionResult> OnPostMergeAsync(Guid answer) => SaveAsync(async (editor, now) =>
    {
        var claim = await db.Claims.SingleAsync(c => c.Id == Id);
        var other = await db.Claims.SingleAsync(c => c.Id == answer);
        claim.Repeats(other, editor, now);
        return $"Merged into “{other.Wording}”.";
    });

    private async Task<IActionResult> SaveAsync(Func<Editor, DateTimeOffset, Task<string>> decide)
    {
        try
        {
            TempData["Notice"] = await decide(await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
            return RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "rebuttals");
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", rule.Message);
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || conflict.IsUniqueViolation())
        {
            ModelState.AddModelError("", await ClaimModel.WhoWasFasterAsync(db, Id));
        }
        TempData.Remove("Notice");
        db.ChangeTracker.Clear();
        await LoadAsync();
        return Page();
    }

    private async Task<bool> LoadAsync()
    {
        var claim = await db.Claims.AsNoTracking().Where(c => c.Id == Id).Select(c => new { c.Wording, c.Text }).SingleOrDefaultAsync();
        if (claim is null)
            return false;
        Wording = claim.Wording;
        Answered = To is null ? claim.Text : await db.Statements.Where(s => s.Id == To).Select(s => s.Text).SingleOrDefaultAsync() ?? claim.Text;
        var target = To ?? Id;
        var others = db.Statements.AsNoTracking().Where(s => s.Id != target && s.Id != Id && !db.Links.Any(l => l.StatementId == target && l.RebuttalId == s.Id));
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var words = Q.Replace("\0", "");
            Rows = await others
                .Where(s => EF.Property<NpgsqlTsVector>(s, "words").Matches(EF.Functions.WebSearchToTsQuery("english", words)) || EF.Functions.ILike(s.Source.Head.Name, LikePattern.Anywhere(words), LikePattern.Escape))
                .OrderByDescending(s => s.Id).Take(Shown).Select(RowOf).ToListAsync();
            return true;
        }
        var found = await LikeStatements.FindAsync(db, Answered, onlyRuled: false, HttpContext.RequestAborted);
        var reasons = found.ToDictionary(f => f.Id, f => f.Likeness);
        var rows = await others.Where(s => reasons.Keys.Contains(s.Id)).Select(RowOf).ToListAsync();
        Rows = [.. rows.Select(r => r with { Score = reasons[r.Id].Score, Because = reasons[r.Id].Because }).OrderByDescending(r => r.Score).Take(Shown)];
        return true;
    }

    private static readonly System.Linq.Expressions.Expression<Func<Statement, Row>> RowOf = s => new Row(
        s.Id, s is Claim, s.Text, new Speaker(s.Source.Head.Name, s.Source.Head.Type, s.Source.Head.Role, s.Source.Head.Affiliation), s.SaidOn,
        s.Appearances.OrderBy(a => a.Article.ReadAt).Select(a => a.Article.Outlet ?? a.Article.Title ?? a.Article.FileName).FirstOrDefault(), null, null);

    public sealed record Row(Guid Id, bool IsClaim, string Text, Speaker Speaker, DateOnly? SaidOn, string? Where, double? Score, string? Because);
}
