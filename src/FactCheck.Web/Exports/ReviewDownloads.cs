using FactCheck.Data.ClaimReviews;
using FactCheck.Data.Postgres;
using FactCheck.Web.Hosting;

namespace FactCheck.Web.Exports;

/// <summary>All published verdicts as ClaimReview, for whoever collects them: a DataFeed, or one review a line. Written as they are read.</summary>
internal static class ReviewDownloads
{
    private const string Feed = "/data/claimreview.json", Lines = "/data/claimreview.jsonl";

    public static void MapReviewDownloads(this IEndpointRouteBuilder site)
    {
        site.MapGet(Feed, async (HttpContext http, FactCheckDb db, SiteSettings settings, TimeProvider clock, CancellationToken cancellationToken) =>
        {
            http.Response.ContentType = "application/ld+json";
            var address = settings.SiteOf(http.Request) + http.Request.Root();
            await ReviewDownload.WriteFeedAsync(http.Response.Body, PublishedReviews.AllAsync(db, address, cancellationToken), address + Feed, clock.GetUtcNow(), cancellationToken);
        }).AllowAnonymous();
        site.MapGet(Lines, async (HttpContext http, FactCheckDb db, SiteSettings settings, CancellationToken cancellationToken) =>
        {
            http.Response.ContentType = "application/x-ndjson";
            await ReviewDownload.WriteLinesAsync(http.Response.Body, PublishedReviews.AllAsync(db, settings.SiteOf(http.Request) + http.Request.Root(), cancellationToken), cancellationToken);
        }).AllowAnonymous();
    }
}
