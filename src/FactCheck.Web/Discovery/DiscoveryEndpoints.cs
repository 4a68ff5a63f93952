using FactCheck.Web.Cards;
using FactCheck.Web.Feeds;

namespace FactCheck.Web.Discovery;

/// <summary>All that helps others to find, follow and show verdicts.</summary>
internal static class DiscoveryEndpoints
{
    public static void MapDiscovery(this IEndpointRouteBuilder site)
    {
        site.MapFeeds();
        site.MapCards();
        site.MapOEmbed();
        site.MapSitemaps();
        site.MapWellKnown();
    }
}
