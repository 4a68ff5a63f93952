using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Hosting;
using FactCheck.Web.Hosting.Caching;
using Microsoft.EntityFrameworkCore;
using static FactCheck.Web.Pages.Shared.Texts;

namespace FactCheck.Web.Feeds;

/// <summary>Where the feeds are: each as Atom and as RSS.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder site)
    {
        Map(site, "/feeds/verdicts", static async (db, _, site, stop) => new Feed(
            T["FactCheck: verdicts"], T["Every verdict as it is published, corrected or withdrawn."],
            site, "/feeds/verdicts", "/verdicts", await FeedEntry.OfAsync(db, db.Claims, stop)));

        Map(site, "/feeds/corrections", static async (db, _, site, stop) => new Feed(
            T["FactCheck: corrections"], T["Every correction of a verdict, and every verdict taken back."],
            site, "/feeds/corrections", "/corrections", await FeedEntry.OfChangesAsync(db, stop)));

        Map(site, "/feeds/topics/{slug}", static async (db, slug, site, stop) =>
            await db.Topics.Where(t => t.Slug == slug).Select(t => new { t.Name, t.Sentence, t.Tag }).SingleOrDefaultAsync(stop) is { } topic
                ? new Feed(
                    T["FactCheck: {0}", topic.Name], topic.Sentence,
                    site, $"/feeds/topics/{slug}", $"/topics/{slug}", await FeedEntry.OfAsync(db, db.Claims.Where(c => c.Tags.Contains(topic.Tag)), stop))
                : null);

        // A merged source's feed goes on as that of the source it was merged into.
        Map(site, "/feeds/sources/{slug}", static async (db, slug, site, stop) =>
            await db.Sources.Where(s => s.Slug == slug).Select(s => new { s.HeadId, s.Head.Name, s.Head.Slug }).SingleOrDefaultAsync(stop) is { } source
                ? new Feed(
                    T["FactCheck: {0}", source.Name], T["Verdicts on what {0} claimed.", source.Name],
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
                T["FactCheck: {0}", T[ratings[0].Word]], T["Claims that we rate “{0}”.", T[ratings[0].Word]],
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
                return await readAsync(db, request.RouteValues["slug"] as string ?? "", settings.SiteOf(request) + Language.Current.Prefix, stop) is { } feed
                    ? Results.Bytes(write(feed), type)
                    : Results.NotFound();
            })
            .AllowAnonymous()
            .KeptForReaders();
}
