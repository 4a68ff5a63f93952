using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Hosting;

internal static class DeskPaths
{
    /// <summary>The page of the desk that a form names as the way back; the queue for anything that is none.</summary>
    public static string DeskPage(this IUrlHelper url, string? back) =>
        url.IsLocalUrl(back) && back!.StartsWith("/desk/", StringComparison.Ordinal) ? back : "/desk/queue";
}
