using System.Net;
using System.Xml.Linq;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.Discovery;

public sealed class SitemapsTests(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";

    [Fact]
    public async Task Robots_find_every_verdict_with_the_day_on_which_it_last_changed()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (old, fresh) = (news.Claim("The old pier stood"), news.Claim("The new pier stood"));
        news.Publish(old, news.Content("True", "It did."));
        news.Now += TimeSpan.FromDays(2);
        news.Publish(old, news.Content("False", "It did not."), "The picture is of another pier.");
        var corrected = news.Now;
        news.Now = DateTimeOffset.UtcNow.AddHours(-1);
        news.Publish(fresh, news.Content("True", "It does."));
        await news.Db.SaveChangesAsync();

        var robots = await site.Reader().Http.GetStringAsync("/robots.txt");
        Assert.Contains("Disallow: /desk", robots, StringComparison.Ordinal);
        var index = robots.Split('\n').Single(l => l.StartsWith("Sitemap: ", StringComparison.Ordinal))["Sitemap: ".Length..];
        var files = (await ReadAsync(index)).Elements(Map + "sitemap").Select(s => s.Element(Map + "loc")!.Value).ToList();
        Assert.Equal(["http://localhost/sitemaps/pages.xml", "http://localhost/sitemaps/news.xml", "http://localhost/sitemaps/verdicts-1.xml"], files);

        var verdicts = (await ReadAsync(files[2])).Elements(Map + "url").ToDictionary(u => u.Element(Map + "loc")!.Value, u => u.Element(Map + "lastmod")!.Value);
        Assert.Equal($"{corrected.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}", verdicts[$"http://localhost/verdicts/{old.Slug}"]);
        Assert.Equal(2, verdicts.Count);

        var newest = (await ReadAsync(files[1])).Elements(Map + "url").Single();
        Assert.Equal($"http://localhost/verdicts/{fresh.Slug}", newest.Element(Map + "loc")!.Value);
        Assert.Equal("True: “The new pier stood”", newest.Element(News + "news")!.Element(News + "title")!.Value);

        foreach (var address in (await ReadAsync(files[0])).Elements(Map + "url").Select(u => u.Element(Map + "loc")!.Value).Append($"http://localhost/verdicts/{old.Slug}"))
        {
            var page = await site.Reader().OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            // What stands below the title where a search engine shows the page.
            var said = page.Document.QuerySelector("meta[name=description]")?.GetAttribute("content");
            Assert.True(said is { Length: > 10 and < 400 } && !said.Contains('*', StringComparison.Ordinal), $"{address}: {said}");
        }
    }

    [Theory]
    [InlineData("/sitemaps/verdicts-2.xml")]
    [InlineData("/sitemaps/verdicts-0.xml")]
    [InlineData("/sitemaps/verdicts-2147483647.xml")]
    [InlineData("/sitemaps/verdicts-99999999999.xml")]
    [InlineData("/.well-known/security.txt")]
    public async Task What_is_not_there_is_said_to_be_not_there(string address)
    {
        var page = await site.Reader().OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("There is no page here", page.Text);
    }

    private async Task<XElement> ReadAsync(string address)
    {
        using var answer = await site.Reader().Http.GetAsync(address);
        Assert.Equal("application/xml", answer.Content.Headers.ContentType!.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
    }
}
