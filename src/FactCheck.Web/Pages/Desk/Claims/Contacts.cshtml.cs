using FactCheck.Data;
using FactCheck.Data.Postgres;
using FactCheck.Data.Statements;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Claims;

/// <summary>A step of the right of reply is noted. The form stands on the claim's page; this page is seen only when something is missing.</summary>
public sealed class ContactsModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ContactKind Kind { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "reply");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await db.Claims.SingleOrDefaultAsync(c => c.Id == Id) is not { } claim)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        try
        {
            db.Contacts.Add(new Contact(claim, Kind, Who, On, Words, await db.Editors.SignedInAsync(User), clock.GetUtcNow()));
            await db.SaveChangesAsync();
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(rule.About ?? "", rule.Message);
            return Page();
        }
        TempData["Notice"] = "Noted.";
        return RedirectToPage("/Desk/Claims/Claim", null, new { Id }, "reply");
    }
}
