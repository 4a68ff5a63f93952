using System.ComponentModel.DataAnnotations;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Account.Me;

/// <summary>A new password; whoever had the old one is signed out.</summary>
public sealed class PasswordModel(FactCheckDb db, UserManager<Editor> editors) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter the present password")]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose a new password")]
    [MinLength(EditorAccounts.ShortestPassword, ErrorMessage = "The new password needs 12 characters")]
    public string New { get; set; } = "";

    public string Email { get; private set; } = "";

    public async Task OnGetAsync() => Email = (await db.Editors.SignedInAsync(User)).Email!;

    public async Task<IActionResult> OnPostAsync()
    {
        var editor = await db.Editors.SignedInAsync(User);
        Email = editor.Email!;
        if (!ModelState.IsValid)
            return Page();
        var changed = await editors.ChangePasswordAsync(editor, Current, New);
        if (!changed.Succeeded)
        {
            foreach (var error in changed.Errors)
                ModelState.AddModelError(
                    error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(Current) : nameof(New),
                    error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? "That is not the present password" : error.Description);
            return Page();
        }
        var here = Sessions.IdOf(User);
        await db.Sessions.Where(s => s.EditorId == editor.Id && s.Id != here).ExecuteDeleteAsync();
        TempData["Notice"] = "The password is changed. You are signed out everywhere else.";
        return RedirectToPage("Index");
    }
}
