using System.ComponentModel.DataAnnotations;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Account;

/// <summary>Somebody who was invited makes an account.</summary>
public sealed class JoinModel(FactCheckDb db, UserManager<Editor> editors, SignInManager<Editor> signIn, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter your name")]
    [StringLength(100, ErrorMessage = "The name may have 100 characters")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your e-mail address")]
    [EmailAddress(ErrorMessage = "Enter an e-mail address such as name@example.org")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choose a password")]
    public string Password { get; set; } = "";

    /// <summary>Null when the link is wrong, used or too old.</summary>
    public Invitation? Invitation { get; private set; }

    public async Task OnGetAsync()
    {
        await FindInvitationAsync();
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindInvitationAsync();
        if (Invitation is null || !ModelState.IsValid)
            return Page();

        // The account and the used invitation stand or fall together; of two people with one link, the second finds it used.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var editor = new Editor(Name.Trim(), Email.Trim(), Invitation.Role);
        var made = await editors.CreateAsync(editor, Password);
        if (!made.Succeeded)
        {
            foreach (var error in made.Errors)
                AddError(error);
            return Page();
        }
        var inviter = await db.Editors.SingleOrDefaultAsync(e => e.Id == Invitation.InvitedById);
        Invitation.UsedBy(editor, inviter, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            Invitation = null;
            return Page();
        }
        await transaction.CommitAsync();
        await signIn.SignInAsync(editor, isPersistent: false);
        return Redirect("/desk/queue");
    }

    private async Task FindInvitationAsync()
    {
        var hash = Data.Editors.Invitation.HashOf(Code ?? "");
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.CodeHash == hash);
        Invitation = invitation?.IsOpen(clock.GetUtcNow()) == true ? invitation : null;
    }

    private void AddError(IdentityError error)
    {
        switch (error.Code)
        {
            case nameof(IdentityErrorDescriber.DuplicateUserName):
                break; // the e-mail address is the user name, and has its own error
            case nameof(IdentityErrorDescriber.DuplicateEmail):
                ModelState.AddModelError(nameof(Email), "Somebody with this e-mail address has an account already");
                break;
            case nameof(IdentityErrorDescriber.PasswordTooShort):
                ModelState.AddModelError(nameof(Password), $"The password has {Password.Length} characters; it needs {EditorAccounts.ShortestPassword}");
                break;
            default:
                ModelState.AddModelError(nameof(Email), error.Description);
                break;
        }
    }
}
