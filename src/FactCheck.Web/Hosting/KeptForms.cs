using System.Security.Claims;
using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>
/// A form that comes from a session that is over is not done, but not lost either: what was typed is kept, and stands in its
/// form again after signing in, to be sent by a press. docs/decisions/0008-roles-and-sessions.md
/// </summary>
internal static class KeptForms
{
    public const string Query = "kept";
    public const string Page = "/account/kept";

    private const string Token = "__RequestVerificationToken";
    private const int MostForms = 20;

    /// <summary>Keeps the form of this request, if it is one of ours that we gave to the person whose session is over.</summary>
    /// <returns>The address that gives it back; null when there is nothing to keep.</returns>
    public static async Task<string?> KeepAsync(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !request.Path.StartsWithSegments("/desk")
            || Whose(http) is not { } person || !await IsOursAsync(http, person))
            return null;
        var form = await request.ReadFormAsync(http.RequestAborted);
        var fields = form.Where(f => f.Key != Token)
            // PostgreSQL takes every sign but this one.
            .SelectMany(f => f.Value.Select(v => new TypedField { Name = f.Key, Value = (v ?? "").Replace("\0", "") }))
            .ToList();
        if (fields.Count == 0 || fields.Sum(f => f.Name.Length + f.Value.Length) > KeptForm.MostCharacters)
            return null;

        var (owner, now) = (person.EditorId(), http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var kept = new KeptForm(owner, PageOf(request), WithoutQuery(request.Path + request.QueryString), fields, form.Files.Any(f => f.Length > 0), now);
        await using var db = await http.RequestServices.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(http.RequestAborted);
        var old = now - KeptForm.Validity;
        await db.KeptForms.Where(f => f.KeptAt < old).ExecuteDeleteAsync();
        await db.KeptForms.Where(f => f.EditorId == owner).OrderByDescending(f => f.KeptAt).Skip(MostForms - 1).ExecuteDeleteAsync();
        db.KeptForms.Add(kept);
        await db.SaveChangesAsync();
        return $"{Page}/{kept.Id}";
    }

    /// <summary>Fills the form on a page that is opened with ?kept=….</summary>
    public static void UseKeptForms(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (!HttpMethods.IsGet(http.Request.Method) || await FindAsync(http) is not { } kept)
        {
            await next(http);
            return;
        }
        var (response, body) = (http.Response, http.Response.Body);
        await using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await next(http);
        }
        finally
        {
            response.Body = body;
        }
        page.Position = 0;
        if (response.StatusCode == StatusCodes.Status200OK && response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            await response.WriteAsync(FilledPage.Fill(page, WithoutQuery(http.Request.Path + http.Request.QueryString), kept), http.RequestAborted);
        else if (response.StatusCode == StatusCodes.Status302Found)
            response.Headers.Location = QueryHelpers.AddQueryString(response.Headers.Location.ToString(), Query, kept.Id.ToString());
        else
            // The page is gone. What was typed is not.
            response.Redirect($"{Page}/{kept.Id}?alone=true");
    });

    private static async Task<KeptForm?> FindAsync(HttpContext http)
    {
        if (!Guid.TryParse(http.Request.Query[Query], out var id) || http.User.Identity?.IsAuthenticated != true)
            return null;
        var (owner, old) = (http.User.EditorId(), http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - KeptForm.Validity);
        await using var db = await http.RequestServices.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(http.RequestAborted);
        return await db.KeptForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.EditorId == owner && f.KeptAt > old);
    }

    /// <summary>Whose the session was: the cookie still says it.</summary>
    private static ClaimsPrincipal? Whose(HttpContext http)
    {
        var cookies = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var cookie = cookies.CookieManager.GetRequestCookie(http, cookies.Cookie.Name!);
        return cookies.TicketDataFormat.Unprotect(cookie)?.Principal;
    }

    /// <summary>The form's token shows that we made it, for that person: no other site can have somebody sign in to words of its own.</summary>
    private static async Task<bool> IsOursAsync(HttpContext http, ClaimsPrincipal person)
    {
        var stranger = http.User;
        http.User = person;
        try
        {
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
        finally
        {
            http.User = stranger;
        }
    }

    /// <summary>Where the form stood. A browser says it; where it does not, the page that the form is sent to is tried.</summary>
    private static string PageOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value
            ? WithoutQuery(from.PathAndQuery)
            : request.Path;

    private static string WithoutQuery(string address)
    {
        var parts = address.Split('?', 2);
        if (parts.Length == 1)
            return address;
        var rest = parts[1].Split('&').Where(p => !p.StartsWith(Query + "=", StringComparison.Ordinal) && p.Length > 0).ToList();
        return rest.Count == 0 ? parts[0] : $"{parts[0]}?{string.Join('&', rest)}";
    }
}
