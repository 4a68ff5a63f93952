using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A note to colleagues is written. The form stands on the claim's page; this page is seen only when something is missing.</summary>
public sealed class NotesModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "notes");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Claims.SingleOrDefaultAsync(c => c.Id == Id) is not { } claim)
            return NotFound();
        try
        {
            db.Notes.Add(new Note(claim, Text, await db.Editors.SignedInAsync(User), await db.Editors.ToListAsync(), clock.GetUtcNow()));
            await db.SaveChangesAsync();
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(rule.About ?? "", rule.Message);
            return Page();
        }
        TempData["Notice"] = "The note is kept. Colleagues see it here.";
        return RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "notes");
    }
}
