using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>An author takes a verdict back that nobody has reviewed yet. Has no page of its own.</summary>
public sealed class TakeBackModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version of the claim that the author saw.</summary>
    [BindProperty]
    public uint Version { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "verdict");

    public async Task<IActionResult> OnPostAsync()
    {
        var claim = await db.Claims.Include(c => c.Verdicts).ThenInclude(v => v.Rating).SingleOrDefaultAsync(c => c.Id == Id);
        if (claim is null)
            return NotFound();
        db.Entry(claim).Property(c => c.Version).OriginalValue = Version;
        try
        {
            claim.TakeBackVerdict(await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
            TempData["Notice"] = "Taken back. The verdict is yours to change.";
        }
        catch (RuleException rule)
        {
            TempData["Warning"] = rule.Message;
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || conflict.IsUniqueViolation())
        {
            TempData["Warning"] = await ClaimModel.WhoWasFasterAsync(db, Id);
        }
        return OnGet();
    }
}
