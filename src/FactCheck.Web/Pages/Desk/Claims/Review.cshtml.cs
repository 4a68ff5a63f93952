using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>The second person publishes a verdict or returns it; a published one is withdrawn.</summary>
public sealed class ReviewModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the claim that the reviewer saw: what is published is what was read.</summary>
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "verdict");

    public Task<IActionResult> OnPostPublishAsync() => StepAsync(nameof(Claim.Publish), "Published. Readers see it now.");

    public Task<IActionResult> OnPostReturnAsync() => StepAsync(nameof(Claim.Return), "Returned to its author.");

    public Task<IActionResult> OnPostWithdrawAsync() => StepAsync(nameof(Claim.Withdraw), "Withdrawn. The page stays and says why.");

    private async Task<IActionResult> StepAsync(string step, string done)
    {
        var claim = await db.Claims.Include(c => c.Verdicts).ThenInclude(v => v.Rating).SingleOrDefaultAsync(c => c.Id == Id);
        if (claim is null)
            return NotFound();
        db.Entry(claim).Property(c => c.Version).OriginalValue = Version;
        var (editor, now) = (await db.Editors.SignedInAsync(User), clock.GetUtcNow());
        try
        {
            switch (step)
            {
                case nameof(Claim.Publish): claim.Publish(editor, now); break;
                case nameof(Claim.Return): claim.Return(Comment ?? "", editor, now); break;
                default: claim.Withdraw(Comment ?? "", editor, now); break;
            }
            await db.SaveChangesAsync();
            TempData["Notice"] = done;
        }
        catch (RuleException rule)
        {
            Keep(rule.Message);
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || conflict.IsUniqueViolation())
        {
            Keep(await ClaimModel.WhoWasFasterAsync(db, Id));
        }
        return RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "verdict");
    }

    // The comment goes back into its field.
    private void Keep(string problem) => (TempData["Warning"], TempData["Comment"]) = (problem, Comment);
}
