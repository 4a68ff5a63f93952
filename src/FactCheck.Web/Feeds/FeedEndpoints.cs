using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using FactCheck.Web.Hosting.Caching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Feeds;

/// <summary>Where the feeds are: each as Atom and as RSS.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder site)
    {
        Map(site, "/feeds/verdicts", static async (db, _, site, stop) => new Feed(
            "FactCheck: verdicts", "Every verdict as it is published, corrected or withdrawn.",
            site, "/feeds/verdicts", "/verdicts", await FeedEntry.OfAsync(db, db.Claims, stop)));

        Map(site, "/feeds/corrections", static async (db, _, site, stop) => new Feed(
            "FactCheck: corrections", "Every correction of a verdict, and every verdict taken back.",
            site, "/feeds/corrections", "/corrections", await FeedEntry.OfChangesAsync(db, stop)));

        Map(site, "/feeds/topics/{slug}", static async (db, slug, site, stop) =>
            await db.Topics.Where(t => t.Slug == slug).Select(t => new { t.Name, t.Sentence, t.Tag }).SingleOrDefaultAsync(stop) is { } topic
                ? new Feed(
                    $"FactCheck: {topic.Name}", topic.Sentence,
                    site, $"/feeds/topics/{slug}", $"/topics/{slug}", await FeedEntry.OfAsync(db, db.Claims.Where(c => c.Tags.Contains(topic.Tag)), stop))
                : null);

        // A merged source's feed goes on as that of the source it was merged into.
        Map(site, "/feeds/sources/{slug}", static async (db, slug, site, stop) =>
            await db.Sources.Where(s => s.Slug == slug).Select(s => new { s.HeadId, s.Head.Name, s.Head.Slug }).SingleOrDefaultAsync(stop) is { } source
                ? new Feed(
                    $"FactCheck: {source.Name}", $"Verdicts on what {source.Name} claimed.",
                    site, $"/feeds/sources/{slug}", $"/sources/{source.Slug}", await FeedEntry.OfAsync(db, db.Claims.Where(c => c.Source.HeadId == source.HeadId), stop))
                : null);

        Map(site, "/feeds/ratings/{slug}", static async (db, slug, site, stop) =>
        {
            var ratings = await db.Ratings.Where(r => r.Word.ToLower().Replace(" ", "-") == slug).Select(r => new { r.Id, r.Word }).ToListAsync(stop);
            if (ratings.Count == 0)
                return null;
            var ids = ratings.ConvertAll(r => (Guid?)r.Id);
            var claims = db.Claims.Where(c => ids.Contains(c.Verdicts
                .Where(v => v.State == VerdictState.Published || v.State == VerdictState.Corrected || v.State == VerdictState.Withdrawn)
                .OrderByDescending(v => v.Number).First().RatingId));
            return new Feed(
                $"FactCheck: {ratings[0].Word}", $"Claims that we rate “{ratings[0].Word}”.",
                site, $"/feeds/ratings/{slug}", "/verdicts", await FeedEntry.OfAsync(db, claims, stop));
        });
    }

    /// <summary>The last part of a rating's feed: "mostly-false".</summary>
    public static string SlugOf(string rating) => rating.ToLowerInvariant().Replace(' ', '-');

    private static void Map(IEndpointRouteBuilder site, string pattern, Func<FactCheckDb, string, string, CancellationToken, Task<Feed?>> readAsync)
    {
        Map(site, $"{pattern}.atom", readAsync, "application/atom+xml; charset=utf-8", feed => feed.ToAtom());
        Map(site, $"{pattern}.rss", readAsync, "application/rss+xml; charset=utf-8", feed => feed.ToRss());
    }

    private static void Map(
        IEndpointRouteBuilder site, string pattern, Func<FactCheckDb, string, string, CancellationToken, Task<Feed?>> readAsync, string type, Func<Feed, byte[]> write) =>
        site.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], async (HttpRequest request, FactCheckDb db, SiteSettings settings, CancellationToken stop) =>
            {
                request.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
                return await readAsync(db, request.RouteValues["slug"] as string ?? "", settings.SiteOf(request), stop) is { } feed
                    ? Results.Bytes(write(feed), type)
                    : Results.NotFound();
            })
            .AllowAnonymous()
            .KeptForReaders();
}
