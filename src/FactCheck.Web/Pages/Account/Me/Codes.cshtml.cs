using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Account.Me;

/// <summary>Authenticator codes: switched on with the first right one, off with the password.</summary>
public sealed class CodesModel(FactCheckDb db, UserManager<Editor> editors) : PageModel
{
    private const int RecoveryCodesMade = 10;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool On { get; private set; }

    /// <summary>Recovery codes not used yet.</summary>
    public int Left { get; private set; }

    /// <summary>The secret, in groups of four to be typed.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The secret as authenticator apps read it.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Shown once, when they are made.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public async Task OnGetAsync() => await LoadAsync(await db.Editors.SignedInAsync(User));

    public async Task<IActionResult> OnPostOnAsync()
    {
        var editor = await db.Editors.SignedInAsync(User);
        var right = await editors.VerifyTwoFactorTokenAsync(editor, TokenOptions.DefaultAuthenticatorProvider, (Code ?? "").Replace(" ", ""));
        if (right)
        {
            await editors.SetTwoFactorEnabledAsync(editor, enabled: true);
            await MakeRecoveryCodesAsync(editor);
        }
        else
            ModelState.AddModelError(nameof(Code), "That is not the code that the app shows now. Check that the device’s clock is right");
        await LoadAsync(editor);
        return Page();
    }

    public async Task<IActionResult> OnPostRenewAsync()
    {
        var editor = await db.Editors.SignedInAsync(User);
        if (editor.TwoFactorEnabled)
            await MakeRecoveryCodesAsync(editor);
        await LoadAsync(editor);
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        var editor = await db.Editors.SignedInAsync(User);
        if (!await editors.CheckPasswordAsync(editor, Password ?? ""))
        {
            ModelState.AddModelError(nameof(Password), "That is not your password");
            await LoadAsync(editor);
            return Page();
        }
        await editors.SetTwoFactorEnabledAsync(editor, enabled: false);
        // The next time begins with a new secret: the old one may be why it was switched off.
        await editors.ResetAuthenticatorKeyAsync(editor);
        TempData["Notice"] = "Codes are off: your password alone opens the account.";
        return RedirectToPage("Index");
    }

    private async Task MakeRecoveryCodesAsync(Editor editor) =>
        RecoveryCodes = [.. await editors.GenerateNewTwoFactorRecoveryCodesAsync(editor, RecoveryCodesMade) ?? []];

    private async Task LoadAsync(Editor editor)
    {
        (On, Left) = (editor.TwoFactorEnabled, await editors.CountRecoveryCodesAsync(editor));
        if (On)
            return;
        var key = await editors.GetAuthenticatorKeyAsync(editor);
        if (key is null)
        {
            await editors.ResetAuthenticatorKeyAsync(editor);
            key = (await editors.GetAuthenticatorKeyAsync(editor))!;
        }
        Key = string.Join(' ', key.Chunk(4).Select(four => new string(four)));
        Address = $"otpauth://totp/FactCheck:{Uri.EscapeDataString(editor.Email!)}?secret={key}&issuer=FactCheck&digits=6";
    }
}
