using System.ComponentModel.DataAnnotations;
using FactCheck.Data.Editors;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FactCheck.Web.Pages.Account;

/// <summary>The second step after the password, for those who have switched it on.</summary>
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class CodeModel(SignInManager<Editor> signIn) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter a code")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        return await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("SignIn", new { Next }) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is null)
            return RedirectToPage("SignIn", new { Next });
        if (!ModelState.IsValid)
            return Page();
        var code = Code.Replace(" ", "").Trim();
        // Six figures come from the app; a recovery code is longer.
        var result = code.Length == 6 && code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (result.Succeeded)
            return LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/desk/queue");
        ModelState.AddModelError(nameof(Code), result.IsLockedOut
            ? "Too many tries. Wait five minutes and try again"
            : "That code is not right, or not right any more. Take the one that the app shows now");
        return Page();
    }
}
