using System.ComponentModel.DataAnnotations;
using FactCheck.Data.Editors;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Account;

public sealed class SignInModel(SignInManager<Editor> signIn) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Enter your e-mail address")]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Enter your password")]
    public string Password { get; set; } = "";

    /// <summary>Where the editor was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Go() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await signIn.PasswordSignInAsync(Email.Trim(), Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
            return Go();
        // One sentence for a wrong address and a wrong password: which of them exists is nobody's business.
        ModelState.AddModelError(nameof(Password), result.IsLockedOut
            ? "Too many tries. Wait five minutes and try again"
            : "The e-mail address and the password do not belong together");
        return Page();
    }

    private LocalRedirectResult Go() => LocalRedirect(Url.IsLocalUrl(Next) ? Next : "/desk/queue");
}
