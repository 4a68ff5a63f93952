using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>The second person publishes a verdict or returns it; a published one is withdrawn. Seen only when that fails: then it says why, and gives back what was typed.</summary>
public sealed class ReviewModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the claim that the reviewer saw: what is published is what was read.</summary>
    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public string Wording { get; private set; } = "";

    /// <summary>What was tried, as the handler's name.</summary>
    public string Step { get; private set; } = "";

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
        }
        catch (RuleException rule)
        {
            return await AgainAsync(step, rule.Message);
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || conflict.IsUniqueViolation())
        {
            return await AgainAsync(step, await ClaimModel.WhoWasFasterAsync(db, Id));
        }
        TempData["Notice"] = done;
        return RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "verdict");
    }

    private async Task<IActionResult> AgainAsync(string step, string problem)
    {
        (Wording, Version) = await db.Claims.AsNoTracking().Where(c => c.Id == Id).Select(c => new ValueTuple<string, uint>(c.Wording, c.Version)).SingleAsync();
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError(step == nameof(Claim.Publish) ? "" : nameof(Comment), problem);
        Step = step;
        return Page();
    }
}
