using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk.Queue;

/// <summary>Keeps the queue's filters under a name, or forgets them. Has no page of its own: it leads back to the list.</summary>
public sealed class ListsModel(FactCheckDb db) : PageModel
{
    /// <summary>The page of the desk to go back to.</summary>
    [BindProperty]
    public string? Back { get; set; }

    public IActionResult OnGet() => RedirectToPage("/Desk/Queue/Index");

    public async Task<IActionResult> OnPostSaveAsync(string? name, bool shared)
    {
        try
        {
            db.SavedLists.Add(new SavedList(name, Back?.IndexOf('?') is >= 0 and var at ? Back[(at + 1)..] : "", await db.Editors.SignedInAsync(User), shared));
            await db.SaveChangesAsync();
            TempData["Notice"] = $"Saved as “{name}”.";
        }
        catch (RuleException rule)
        {
            TempData["Warning"] = rule.Message;
        }
        catch (DbUpdateException twice) when (twice.IsUniqueViolation())
        {
            TempData["Warning"] = $"You have a list called “{name}” already. Give this one another name.";
        }
        return GoBack();
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid id)
    {
        var me = User.EditorId();
        if (await db.SavedLists.SingleOrDefaultAsync(l => l.Id == id && l.OwnerId == me) is { } list)
        {
            db.SavedLists.Remove(list);
            await db.SaveChangesAsync();
            TempData["Notice"] = $"The list “{list.Name}” is forgotten. Its claims are where they were.";
        }
        return GoBack();
    }

    private LocalRedirectResult GoBack() => LocalRedirect(Url.DeskPage(Back));
}
