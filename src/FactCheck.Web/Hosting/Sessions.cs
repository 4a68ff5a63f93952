using System.Security.Claims;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Hosting;

/// <summary>
/// Ties each cookie to a row in the database, asked on every request: a session that is ended, an account that is closed and
/// a role that is changed count from the next click on. This takes the place of Identity's security stamp.
/// </summary>
internal sealed class Sessions(IDbContextFactory<FactCheckDb> database, TimeProvider clock) : CookieAuthenticationEvents
{
    private const string ClaimType = "session";

    public static Guid? IdOf(ClaimsPrincipal? user) => Guid.TryParse(user?.FindFirstValue(ClaimType), out var id) ? id : null;

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var (identity, now) = ((ClaimsIdentity)context.Principal!.Identity!, clock.GetUtcNow());
        var session = new Session(context.Principal.EditorId(), Device.InWords(context.Request.Headers.UserAgent), now);
        var (before, old) = (IdOf(context.HttpContext.User), now - Session.Validity);
        await using var db = await database.CreateDbContextAsync(context.HttpContext.RequestAborted);
        // Whoever signs in where somebody was signed in takes that session's place; forgotten ones go by the way.
        await db.Sessions.Where(s => s.Id == before || s.SeenAt < old).ExecuteDeleteAsync();
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        identity.AddClaim(new Claim(ClaimType, session.Id.ToString()));
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        // A style sheet comes to everybody, and need not ask who it is.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        var (id, now) = (IdOf(context.Principal), clock.GetUtcNow());
        await using var db = await database.CreateDbContextAsync(context.HttpContext.RequestAborted);
        var session = await db.Sessions.AsNoTracking().Where(s => s.Id == id)
            .Select(s => new { s.EditorId, s.Editor.Name, s.Editor.Role, s.Editor.DeactivatedAt, s.SeenAt }).SingleOrDefaultAsync();
        if (session is not { DeactivatedAt: null } || session.SeenAt + Session.Validity < now || session.EditorId != context.Principal!.EditorId())
        {
            // The cookie is left where it is: it still tells whose form comes too late.
            context.RejectPrincipal();
            return;
        }
        if (now - session.SeenAt > TimeSpan.FromMinutes(1))
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now));
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        Put(identity, identity.NameClaimType, session.Name);
        Put(identity, identity.RoleClaimType, session.Role.ToString());
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        if (IdOf(context.HttpContext.User) is not { } id)
            return;
        await using var db = await database.CreateDbContextAsync();
        await db.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync();
    }

    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (await KeptForms.KeepAsync(context.HttpContext) is { } kept)
            context.RedirectUri = $"{context.Options.LoginPath}?{context.Options.ReturnUrlParameter}={Uri.EscapeDataString(kept)}";
        context.Response.Redirect(context.RedirectUri);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        // Signing in again would not help: the page in words does.
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static void Put(ClaimsIdentity identity, string type, string value)
    {
        foreach (var old in identity.FindAll(type).ToList())
            identity.RemoveClaim(old);
        identity.AddClaim(new Claim(type, value));
    }
}
