using FactCheck.Data;
using FactCheck.Data.Machines;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk;

/// <summary>Which programs may write through the API, and read what is not published.</summary>
public sealed class KeysModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<KeyScopes> Scopes { get; set; } = [];

    public IReadOnlyList<Row> Keys { get; private set; } = [];

    /// <summary>The key just made. It is shown once: only a hash of it is kept.</summary>
    public string? NewKey { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            var (key, scopes) = (ApiKey.NewKey(), Scopes.Aggregate(KeyScopes.None, (all, one) => all | one));
            db.ApiKeys.Add(new ApiKey(key, Name, scopes, await db.Editors.SignedInAsync(User), clock.GetUtcNow()));
            await db.SaveChangesAsync();
            NewKey = key;
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(rule.About ?? "", rule.Message);
        }
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id)
    {
        if (await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id) is not { } key)
            return NotFound();
        try
        {
            key.Revoke(await db.Editors.SignedInAsync(User), clock.GetUtcNow());
            await db.SaveChangesAsync();
            TempData["Notice"] = $"The key of {key.Name} is revoked. Its next request is refused.";
        }
        catch (RuleException rule)
        {
            TempData["Warning"] = rule.Message;
        }
        return RedirectToPage();
    }

    private async Task LoadAsync() =>
        Keys = await db.ApiKeys.AsNoTracking().OrderBy(k => k.RevokedAt != null).ThenByDescending(k => k.MadeAt)
            .Select(k => new Row(k.Id, k.Name, k.Shown, k.Scopes, k.MadeBy.Name, k.MadeAt, k.UsedAt, k.RevokedAt))
            .ToListAsync();

    public sealed record Row(Guid Id, string Name, string Shown, KeyScopes Scopes, string MadeBy, DateTimeOffset MadeAt, DateTimeOffset? UsedAt, DateTimeOffset? RevokedAt);
}
