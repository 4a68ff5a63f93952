using System.Buffers.Text;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages.Account.Me;

/// <summary>One's passkeys: added, named, removed.</summary>
public sealed class PasskeysModel(FactCheckDb db, UserManager<Editor> editors, SignInManager<Editor> signIn) : PageModel
{
    private const int LongestName = 60;

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What the browser made, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    public async Task OnGetAsync()
    {
        await LoadAsync(await db.Editors.SignedInAsync(User));
        Name = Device.InWords(Request.Headers.UserAgent);
    }

    /// <summary>What the browser needs to make a passkey.</summary>
    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var editor = await db.Editors.SignedInAsync(User);
        return Content(
            await signIn.MakePasskeyCreationOptionsAsync(new() { Id = editor.Id.ToString(), Name = editor.Email!, DisplayName = editor.Name }),
            "application/json");
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        var editor = await db.Editors.SignedInAsync(User);
        var made = string.IsNullOrEmpty(Credential) ? null : await signIn.PerformPasskeyAttestationAsync(Credential);
        if (made is not { Succeeded: true })
        {
            ModelState.AddModelError("", "The passkey was not added: the browser’s answer came too late or could not be read. Press again");
            await LoadAsync(editor);
            return Page();
        }
        var name = string.IsNullOrWhiteSpace(Name) ? Device.InWords(Request.Headers.UserAgent) : Name.Trim();
        made.Passkey.Name = name[..Math.Min(name.Length, LongestName)];
        await editors.AddOrUpdatePasskeyAsync(editor, made.Passkey);
        TempData["Notice"] = $"“{made.Passkey.Name}” is added. You can sign in with it from now on.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id)
    {
        if (!Base64Url.IsValid(id))
            return BadRequest();
        await editors.RemovePasskeyAsync(await db.Editors.SignedInAsync(User), Base64Url.DecodeFromChars(id));
        TempData["Notice"] = "That passkey opens nothing here any more. Remove it from the device too.";
        return RedirectToPage();
    }

    private async Task LoadAsync(Editor editor) => Passkeys = [.. (await editors.GetPasskeysAsync(editor)).OrderBy(p => p.CreatedAt)];
}
