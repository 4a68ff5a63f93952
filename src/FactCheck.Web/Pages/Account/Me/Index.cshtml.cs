using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Account.Me;

/// <summary>One's own account: the name, how one signs in, and where one is signed in.</summary>
public sealed class IndexModel(FactCheckDb db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public string Email { get; private set; } = "";

    public EditorRole Role { get; private set; }

    public int Passkeys { get; private set; }

    public bool Codes { get; private set; }

    public IReadOnlyList<Row> Sessions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Name = User.Identity!.Name;
    }

    public async Task<IActionResult> OnPostNameAsync()
    {
        var editor = await db.Editors.SignedInAsync(User);
        try
        {
            editor.Rename(Name ?? "");
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError(nameof(Name), rule.Message);
            await LoadAsync();
            return Page();
        }
        await db.SaveChangesAsync();
        TempData["Notice"] = "The name is saved.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id)
    {
        await Mine().Where(s => s.Id == id).ExecuteDeleteAsync();
        TempData["Notice"] = "That session is ended.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        var here = Hosting.Sessions.IdOf(User);
        await Mine().Where(s => s.Id != here).ExecuteDeleteAsync();
        TempData["Notice"] = "You are signed in here and nowhere else.";
        return RedirectToPage();
    }

    private IQueryable<Session> Mine()
    {
        var me = User.EditorId();
        return db.Sessions.Where(s => s.EditorId == me);
    }

    private async Task LoadAsync()
    {
        var (me, here, old) = (User.EditorId(), Hosting.Sessions.IdOf(User), clock.GetUtcNow() - Session.Validity);
        (Email, Role, Codes, Passkeys) = await db.Editors.AsNoTracking().Where(e => e.Id == me)
            .Select(e => new ValueTuple<string, EditorRole, bool, int>(
                e.Email!, e.Role, e.TwoFactorEnabled, db.Set<IdentityUserPasskey<Guid>>().Count(p => p.UserId == me)))
            .SingleAsync();
        Sessions = await Mine().AsNoTracking().Where(s => s.SeenAt > old)
            .OrderByDescending(s => s.Id == here).ThenByDescending(s => s.SeenAt)
            .Select(s => new Row(s.Id, s.Device, s.StartedAt, s.SeenAt, s.Id == here)).ToListAsync();
    }

    public sealed record Row(Guid Id, string Device, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool Here);
}
