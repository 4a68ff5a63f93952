using FactCheck.Data.Editors;
using FactCheck.Web.Hosting.Caching;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace FactCheck.Web.Hosting;

/// <summary>Who may open which page, and who may send its forms: all of it is said here, and what is not said is refused.</summary>
internal static class Access
{
    // The longest path that fits a page counts; a folder stands for all that is in it.
    private static readonly PageAccess[] Table =
    [
        PageAccess.Public("/Index"),
        PageAccess.Fresh("/Error"),
        PageAccess.Public("/Verdicts"),
        PageAccess.Public("/Check"),
        PageAccess.Public("/Feeds"),
        PageAccess.Public("/Embed"),
        PageAccess.Public("/Corrections"),
        PageAccess.Public("/About"),
        PageAccess.Fresh("/Account/SignIn"),
        PageAccess.Fresh("/Account/Code"),
        PageAccess.Fresh("/Account/SignOut"),
        PageAccess.Fresh("/Account/Join"),
        PageAccess.Public("/Sources"),
        PageAccess.Public("/Outlets"),
        PageAccess.Public("/Incidents"),
        PageAccess.Public("/Topics"),
        PageAccess.Fresh("/Api"),

        //                                  to open           to send a form
        new("/Account/Me",                  Right.Read,       Right.Read),
        new("/Account/Kept",                Right.Read,       Right.Read),
        new("/Desk",                        Right.Read,       Right.Edit),
        new("/Desk/Claims/Review",          Right.Read,       Right.Review),
        new("/Desk/Inbox/Reviews",          Right.Administer, Right.Administer),
        new("/Desk/Scales",                 Right.Read,       Right.Administer),
        new("/Desk/SitePages",              Right.Read,       Right.Administer),
        new("/Desk/Topics",                 Right.Read,       Right.Administer),
        new("/Desk/People",                 Right.Administer, Right.Administer),
        new("/Desk/Keys",                   Right.Administer, Right.Administer),
        new("/Desk/Webhooks",               Right.Administer, Right.Administer),
    ];

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, PageGuard>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new GuardedPage()).Build());
    }

    /// <summary>Gives each page its line of the table.</summary>
    public static void GuardPages(this PageConventionCollection pages) => pages.AddFolderApplicationModelConvention("/", page =>
    {
        if (Of(page.ViewEnginePath) is not { } access)
            return;
        page.EndpointMetadata.Add(access);
        if (access.IsKept)
            page.EndpointMetadata.Add(Kept.Yes);
    });

    /// <summary>A page's line of the table; null for a page that nobody may have.</summary>
    public static PageAccess? Of(string page) => Table.Where(a => a.Covers(page)).MaxBy(a => a.Path.Length);
}

/// <summary>A line of the table; a null right asks for nothing, not even for signing in.</summary>
internal sealed record PageAccess(string Path, Right? Open, Right? Send)
{
    /// <summary>Whether what one reader is answered is kept for the others.</summary>
    public bool IsKept { get; private init; }

    /// <summary>For everybody, and the same for everybody.</summary>
    public static PageAccess Public(string path) => new(path, null, null) { IsKept = true };

    /// <summary>For everybody, and made anew for each.</summary>
    public static PageAccess Fresh(string path) => new(path, null, null);

    public bool Covers(string page) =>
        page.StartsWith(Path, StringComparison.Ordinal) && (page.Length == Path.Length || page[Path.Length] == '/');

    public Right? For(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Open : Send;
}

internal sealed class GuardedPage : IAuthorizationRequirement;

/// <summary>Asked about everything that has not said itself that anybody may have it, as health checks and style sheets do.</summary>
internal sealed class PageGuard : AuthorizationHandler<GuardedPage>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, GuardedPage requirement)
    {
        if (context.Resource is not HttpContext http)
            return Task.CompletedTask;
        // Where there is no page, there is nothing to guard: the answer is that there is none.
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
            context.Succeed(requirement);
        else if (endpoint.Metadata.GetMetadata<PageAccess>() is { } access
                 && (access.For(http.Request.Method) is not { } right || context.User.May(right)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
