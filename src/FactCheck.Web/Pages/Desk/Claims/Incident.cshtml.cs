using FactCheck.Data;
using FactCheck.Data.Incidents;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>Says which incident a claim belongs to; a title that no incident has yet makes one. Has no page of its own.</summary>
public sealed class IncidentModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Desk/Claims/Claim", new { Id });

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Claims.Include(c => c.Incident).SingleOrDefaultAsync(c => c.Id == Id) is not { } claim)
            return NotFound();
        db.Entry(claim).Property(c => c.Version).OriginalValue = Version;
        try
        {
            var title = Title?.Trim() ?? "";
            var incident = title.Length == 0 ? null
                : await db.Incidents.FirstOrDefaultAsync(i => EF.Functions.ILike(i.Title, LikePattern.Exactly(title), LikePattern.Escape)) ?? Incident.Called(title);
            claim.BelongsTo(incident, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
            TempData["Notice"] = incident is null ? "The claim belongs to no incident." : $"The claim belongs to “{incident.Title}”.";
        }
        catch (RuleException rule)
        {
            TempData["Warning"] = rule.Message;
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || conflict.IsUniqueViolation())
        {
            TempData["Warning"] = await ClaimModel.WhoWasFasterAsync(db, Id);
        }
        return RedirectToPage("/Desk/Claims/Claim", new { Id });
    }
}
