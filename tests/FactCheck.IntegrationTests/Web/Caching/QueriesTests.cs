using System.Net;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.Caching;

/// <summary>What a page costs the database where it is not kept.</summary>
public sealed class QueriesTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/verdicts")]
    [InlineData("/verdicts/{slug}")]
    [InlineData("/embed/{slug}")]
    [InlineData("/cards/{slug}.png")]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2Fverdicts%2F{slug}")]
    [InlineData("/feeds")]
    [InlineData("/feeds/verdicts.atom")]
    [InlineData("/feeds/corrections.rss")]
    [InlineData("/feeds/ratings/false.atom")]
    [InlineData("/sitemap.xml")]
    [InlineData("/sitemaps/verdicts-1.xml")]
    public async Task A_page_asks_the_database_three_times_at_most(string address)
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The swing bridge swung");
        var answer = news.Answer(claim, "Mara Lindt", "it did not", LinkKind.Denies);
        news.Answer(answer, "Jan Post", "it did, a bit", LinkKind.DisputesInPart);
        news.Publish(claim, news.Content("False", "It stood.", "", new Evidence { Citation = "The log" }));
        news.Publish(claim, news.Content("False", "It stood still."), "A word was missing.");
        await news.SavedAsync(claim);
        address = address.Replace("{slug}", claim.Slug, StringComparison.Ordinal);
        var reader = site.Reader().Http;
        await reader.GetAsync(address);

        using var asked = new AskedQueries(site);
        using var shown = await reader.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.InRange(asked.Texts.Count, 1, 3);
    }
}
