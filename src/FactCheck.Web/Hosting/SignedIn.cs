using System.Security.Claims;
using FactCheck.Data.Editors;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Hosting;

/// <summary>Who is signed in, and what that person may do.</summary>
internal static class SignedIn
{
    public static Guid EditorId(this ClaimsPrincipal user) =>
        Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."));

    /// <summary>The editor who is signed in.</summary>
    public static Task<Editor> SignedInAsync(this DbSet<Editor> editors, ClaimsPrincipal user)
    {
        var id = user.EditorId();
        return editors.SingleAsync(e => e.Id == id);
    }

    /// <summary>Null for a stranger.</summary>
    public static EditorRole? Role(this ClaimsPrincipal user) =>
        Enum.TryParse<EditorRole>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    /// <summary>Pages ask this before they offer something: what one may not do is not shown.</summary>
    public static bool May(this ClaimsPrincipal user, Right right) => user.Role()?.May(right) == true;
}
