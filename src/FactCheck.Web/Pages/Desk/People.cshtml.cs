using FactCheck.Data;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using FactCheck.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk;

/// <summary>Who works at the desk and as what, and how somebody new gets in.</summary>
public sealed class PeopleModel(FactCheckDb db, SiteSettings settings, TimeProvider clock) : PageModel
{
    /// <summary>Whom a form is about.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty]
    public EditorRole Role { get; set; } = EditorRole.Editor;

    public IReadOnlyList<Row> Editors { get; private set; } = [];

    /// <summary>The link just made. It is shown once: only a hash of it is kept.</summary>
    public string? Link { get; private set; }

    public DateTimeOffset Expires { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var code = Invitation.NewCode();
        var invitation = new Invitation(code, User.EditorId(), Role, clock.GetUtcNow());
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync();
        var site = settings.SiteOf(Request);
        (Link, Expires) = ($"{site}/account/join?code={code}", invitation.ExpiresAt);
        await LoadAsync();
        return Page();
    }

    public Task<IActionResult> OnPostRoleAsync() => DecideAsync(async (person, by, at) =>
    {
        person.ChangeRole(Role, await Administrators.LockAsync(db, HttpContext.RequestAborted), by, at);
        return $"{person.Name} is {Role.WithArticle()} now.";
    });

    public Task<IActionResult> OnPostDeactivateAsync() => DecideAsync(async (person, by, at) =>
    {
        person.Deactivate(await Administrators.LockAsync(db, HttpContext.RequestAborted), by, at);
        await EndSessionsAsync(person);
        return $"{person.Name} cannot sign in any more. The name stays on everything decided before.";
    });

    public Task<IActionResult> OnPostReactivateAsync() => DecideAsync((person, by, at) =>
    {
        person.Reactivate(by, at);
        return Task.FromResult($"{person.Name} can sign in again, as {person.Role.WithArticle()}.");
    });

    public Task<IActionResult> OnPostEndSessionsAsync() => DecideAsync(async (person, by, at) =>
    {
        person.SessionsEnded(by, at);
        await EndSessionsAsync(person);
        return $"{person.Name} is signed out everywhere.";
    });

    private async Task<IActionResult> DecideAsync(Func<Editor, Editor, DateTimeOffset, Task<string>> decide)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await db.Editors.SingleOrDefaultAsync(e => e.Id == Id && e.PasswordHash != null) is not { } person)
            return NotFound();
        try
        {
            TempData["Notice"] = await decide(person, await db.Editors.SignedInAsync(User), clock.GetUtcNow());
        }
        catch (RuleException rule)
        {
            ModelState.AddModelError("", rule.Message);
            await LoadAsync();
            return Page();
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return RedirectToPage();
    }

    private Task<int> EndSessionsAsync(Editor person) => db.Sessions.Where(s => s.EditorId == person.Id).ExecuteDeleteAsync();

    private async Task LoadAsync()
    {
        var old = clock.GetUtcNow() - Session.Validity;
        Editors = await db.Editors.AsNoTracking().OrderBy(e => e.DeactivatedAt != null).ThenBy(e => e.Name)
            .Select(e => new Row(
                e.Id, e.Name, e.Email!, e.Role, e.PasswordHash != null, e.DeactivatedAt,
                db.Sessions.Count(s => s.EditorId == e.Id && s.SeenAt > old),
                db.Sessions.Where(s => s.EditorId == e.Id).Max(s => (DateTimeOffset?)s.SeenAt)))
            .ToListAsync();
    }

    public sealed record Row(
        Guid Id, string Name, string Email, EditorRole Role, bool CanSignIn, DateTimeOffset? DeactivatedAt, int Sessions, DateTimeOffset? SeenAt);
}
