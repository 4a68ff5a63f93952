using System.ComponentModel.DataAnnotations;
using FactCheck.Data.Editors;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FactCheck.Web.Pages.Account;

/// <summary>With a passkey, or with e-mail address and password; then a code, where that is switched on.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SignInModel(SignInManager<Editor> signIn) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your password")]
    public string Password { get; set; } = "";

    /// <summary>What the browser answers with a passkey, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Where the editor was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    /// <summary>Whether a form waits to be given back.</summary>
    public bool SomethingIsKept => Next?.StartsWith(KeptForms.Page + "/", StringComparison.Ordinal) == true;

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Go() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await signIn.PasswordSignInAsync(Email.Trim(), Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return Go();
        if (result.RequiresTwoFactor)
            return RedirectToPage("Code", new { Next });
        // One sentence for a wrong address and a wrong password: which of them exists is nobody's business.
        ModelState.AddModelError(nameof(Password), result switch
        {
            { IsLockedOut: true } => "Too many tries. Wait five minutes and try again",
            // Said only to somebody who knows the password.
            { IsNotAllowed: true } => "Your account is closed. Ask an administrator to open it again",
            _ => "The e-mail address and the password do not belong together",
        });
        return Page();
    }

    /// <summary>What the browser has to sign. Nobody is named: the passkey says who it is.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        ModelState.Clear();
        var result = string.IsNullOrEmpty(Credential) ? Microsoft.AspNetCore.Identity.SignInResult.Failed : await signIn.PasskeySignInAsync(Credential);
        if (result.Succeeded)
            return Go();
        ModelState.AddModelError("", result.IsNotAllowed
            ? "Your account is closed. Ask an administrator to open it again"
            : "That passkey does not belong to an account here. Use another, or your e-mail address and password");
        return Page();
    }

    private LocalRedirectResult Go() => LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/desk/queue");
}
