using System.Security.Claims;
using FactCheck.Data.Editors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>Puts the name that colleagues know into the session, where Identity would put the e-mail address.</summary>
internal sealed class EditorIdentity(UserManager<Editor> editors, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Editor>(editors, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Editor user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.RemoveClaim(identity.FindFirst(identity.NameClaimType));
        identity.AddClaim(new Claim(identity.NameClaimType, user.Name));
        return identity;
    }
}

internal static class EditorLookup
{
    public static Guid EditorId(this ClaimsPrincipal user) =>
        Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."));

    /// <summary>The editor who is signed in.</summary>
    public static Task<Editor> SignedInAsync(this DbSet<Editor> editors, ClaimsPrincipal user)
    {
        var id = user.EditorId();
        return editors.SingleAsync(e => e.Id == id);
    }
}
