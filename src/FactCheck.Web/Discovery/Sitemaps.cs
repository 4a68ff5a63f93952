using System.Text;
using System.Xml;
using FactCheck.Data.Postgres;
using FactCheck.Data.Verdicts;
using FactCheck.Web.Feeds;
using FactCheck.Web.Hosting;
using FactCheck.Web.Hosting.Caching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Discovery;

/// <summary>
/// What there is to find, for search engines (sitemaps.org): an index, the verdicts in the order of their publication, the
/// pages around them, and what is new in the last two days for news. Verdicts are read and written one by one, however many there are.
/// </summary>
internal static class Sitemaps
{
    /// <summary>As many addresses as one file may hold.</summary>
    private const int PageSize = 50_000;

    private const int MostNews = 1000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly string[] Pages = ["/", "/verdicts", "/sources", "/incidents", "/topics", "/corrections", "/feeds"];

    public static void MapSitemaps(this IEndpointRouteBuilder site)
    {
        site.MapMethods("/sitemap.xml", [HttpMethods.Get, HttpMethods.Head], IndexAsync).AllowAnonymous().KeptForReaders();
        site.MapMethods("/sitemaps/pages.xml", [HttpMethods.Get, HttpMethods.Head], PagesAsync).AllowAnonymous().KeptForReaders();
        site.MapMethods("/sitemaps/news.xml", [HttpMethods.Get, HttpMethods.Head], NewsAsync).AllowAnonymous();
        site.MapMethods("/sitemaps/verdicts-{number:int:min(1)}.xml", [HttpMethods.Get, HttpMethods.Head], VerdictsAsync).AllowAnonymous();
    }

    private static async Task IndexAsync(HttpContext context, FactCheckDb db, SiteSettings settings, CancellationToken stop)
    {
        var site = settings.SiteOf(context.Request);
        var files = await db.Database.SqlQuery<VerdictFile>($"""
            select number, max(changed) as changed from (
                select ((row_number() over (order by at, id) - 1) / {PageSize} + 1)::int as number,
                    (select max(l.at) from verdicts l where l.claim_id = v.claim_id and l.state in ('Published', 'Corrected', 'Withdrawn')) as changed
                from verdicts v where state = 'Published') verdict
            group by number order by number
            """).ToListAsync(stop);
        await WriteAsync(context, "sitemapindex", async xml =>
        {
            await FileAsync("pages", files.Count == 0 ? null : files.Max(f => f.Changed));
            await FileAsync("news", null);
            foreach (var file in files)
                await FileAsync($"verdicts-{file.Number}", file.Changed);

            async Task FileAsync(string name, DateTimeOffset? changed)
            {
                await xml.WriteStartElementAsync(null, "sitemap", Namespace);
                await PlaceAsync(xml, $"{site}/sitemaps/{name}.xml", changed);
                await xml.WriteEndElementAsync();
            }
        });
    }

    private static async Task PagesAsync(HttpContext context, EndpointDataSource endpoints, SiteSettings settings)
    {
        var site = settings.SiteOf(context.Request);
        var there = endpoints.Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        await WriteAsync(context, "urlset", async xml =>
        {
            foreach (var page in Pages.Where(there.Contains))
                await UrlAsync(xml, $"{site}{page}", null);
        });
    }

    private static async Task VerdictsAsync(HttpContext context, int number, FactCheckDb db, SiteSettings settings, CancellationToken stop)
    {
        var (site, skipped) = (settings.SiteOf(context.Request), (number - 1L) * PageSize);
        var listed = skipped > int.MaxValue ? [] : await First(db, (int)skipped).Take(1).ToListAsync(stop);
        if (listed.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        await WriteAsync(context, "urlset", async xml =>
        {
            await foreach (var verdict in First(db, (int)skipped).Take(PageSize).AsAsyncEnumerable().WithCancellation(stop))
                await UrlAsync(xml, $"{site}/verdicts/{verdict.Slug}", verdict.Changed);
        });
    }

    private static async Task NewsAsync(HttpContext context, FactCheckDb db, SiteSettings settings, TimeProvider clock, CancellationToken stop)
    {
        var (site, since) = (settings.SiteOf(context.Request), clock.GetUtcNow().AddDays(-2));
        var news = db.Verdicts.Where(v => v.State == VerdictState.Published && v.At >= since)
            .OrderByDescending(v => v.At).Take(MostNews)
            .Join(db.Claims, v => v.ClaimId, c => c.Id, (v, c) => new { c.Slug, c.Wording, v.At, v.Rating!.Word });
        await WriteAsync(context, "urlset", async xml =>
        {
            await foreach (var verdict in news.AsAsyncEnumerable().WithCancellation(stop))
            {
                await xml.WriteStartElementAsync(null, "url", Namespace);
                await PlaceAsync(xml, $"{site}/verdicts/{verdict.Slug}", null);
                await xml.WriteStartElementAsync("news", "news", News);
                await xml.WriteStartElementAsync("news", "publication", News);
                await xml.WriteElementStringAsync("news", "name", News, "FactCheck");
                await xml.WriteElementStringAsync("news", "language", News, "en");
                await xml.WriteEndElementAsync();
                await xml.WriteElementStringAsync("news", "publication_date", News, Feed.Rfc3339(verdict.At));
                await xml.WriteElementStringAsync("news", "title", News, Feed.Clean($"{verdict.Word}: “{verdict.Wording}”"));
                await xml.WriteEndElementAsync();
                await xml.WriteEndElementAsync();
            }
        });
    }

    // The order in which they were published, which later verdicts only add to.
    private static IQueryable<ListedVerdict> First(FactCheckDb db, int skipped) => db.Verdicts
        .AsNoTracking()
        .Where(v => v.State == VerdictState.Published)
        .OrderBy(v => v.At).ThenBy(v => v.Id)
        .Skip(skipped)
        .Join(db.Claims, v => v.ClaimId, c => c.Id, (v, c) => new ListedVerdict(c.Slug!, c.Verdicts
            .Where(l => l.State == VerdictState.Published || l.State == VerdictState.Corrected || l.State == VerdictState.Withdrawn).Max(l => l.At)));

    private static async Task WriteAsync(HttpContext context, string root, Func<XmlWriter, Task> writeAsync)
    {
        context.Response.ContentType = "application/xml; charset=utf-8";
        await using var xml = XmlWriter.Create(context.Response.Body, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, root, Namespace);
        await writeAsync(xml);
        await xml.WriteEndElementAsync();
    }

    private static async Task UrlAsync(XmlWriter xml, string address, DateTimeOffset? changed)
    {
        await xml.WriteStartElementAsync(null, "url", Namespace);
        await PlaceAsync(xml, address, changed);
        await xml.WriteEndElementAsync();
    }

    private static async Task PlaceAsync(XmlWriter xml, string address, DateTimeOffset? changed)
    {
        await xml.WriteElementStringAsync(null, "loc", Namespace, address);
        if (changed is { } moment)
            await xml.WriteElementStringAsync(null, "lastmod", Namespace, Feed.Rfc3339(moment));
    }

    private sealed record VerdictFile(int Number, DateTimeOffset Changed);

    private sealed record ListedVerdict(string Slug, DateTimeOffset Changed);
}
