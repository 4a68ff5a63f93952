using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Pages.Desk;

/// <summary>Who works at the desk, and how somebody new gets in.</summary>
public sealed class PeopleModel(FactCheckDb db, SiteSettings settings, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Row> Editors { get; private set; } = [];

    /// <summary>The link just made. It is shown once: only a hash of it is kept.</summary>
    public string? Link { get; private set; }

    public DateTimeOffset Expires { get; private set; }

    public Task OnGetAsync() => LoadAsync();

    public async Task OnPostAsync()
    {
        var code = Invitation.NewCode();
        var invitation = new Invitation(code, User.EditorId(), clock.GetUtcNow());
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync();
        var site = settings.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{Request.Scheme}://{Request.Host}";
        (Link, Expires) = ($"{site}/account/join?code={code}", invitation.ExpiresAt);
        await LoadAsync();
    }

    private async Task LoadAsync() =>
        Editors = await db.Editors.AsNoTracking().OrderBy(e => e.Name)
            .Select(e => new Row(e.Name, e.Email!, e.PasswordHash != null)).ToListAsync();

    public sealed record Row(string Name, string Email, bool CanSignIn);
}
