using System.Text.Json;
using FactCheck.Data.Verdicts;

namespace FactCheck.IntegrationTests.Web.Verdicts;

public sealed class ClaimReviewTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Says_what_the_page_says()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("Lock Seven was never closed");
        var log = new Evidence { Citation = "The lock’s log", Address = "https://log.example/" };
        news.Publish(claim, news.Content("Mostly false", "It was closed at noon.", "", log));
        news.Now += TimeSpan.FromDays(2);
        news.Publish(claim, news.Content("False", "It was closed at noon.", "", log), "We had the wrong rating.");
        var address = await news.SavedAsync(claim);
        var page = await site.Reader().OpenAsync(address);
        var review = Markup(page);

        Assert.Equal("ClaimReview", Text(review, "@type"));
        Assert.Equal(page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), Text(review, "url"));
        Assert.EndsWith(address, Text(review, "url"));
        Assert.Equal(page.All("h1").Single(), Text(review, "claimReviewed"));
        Assert.Equal("2026-05-04", Text(review, "datePublished"));
        Assert.Equal("2026-05-06", Text(review, "dateModified"));
        var rating = review.GetProperty("reviewRating");
        Assert.Equal(page.All(".ruling .badge").Single(), Text(rating, "alternateName"));
        Assert.Equal((1, 1, 5), (Number(rating, "ratingValue"), Number(rating, "worstRating"), Number(rating, "bestRating")));
        Assert.Equal("Port Ministry", Text(review.GetProperty("itemReviewed").GetProperty("author"), "name"));
        Assert.Equal("https://log.example/", Text(review.GetProperty("citation")[0], "url"));
        Assert.Equal("We had the wrong rating.", Text(review.GetProperty("correction")[0], "text"));
    }

    [Theory]
    [InlineData("Unverifiable")]
    [InlineData("Not a claim")]
    public async Task A_rating_outside_the_numbers_has_none(string word)
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim($"Nobody can tell: {word}");
        news.Publish(claim, news.Content(word, "Nobody can tell."));
        var rating = Markup(await site.Reader().OpenAsync(await news.SavedAsync(claim))).GetProperty("reviewRating");

        Assert.Equal(word, Text(rating, "alternateName"));
        Assert.DoesNotContain(rating.EnumerateObject(), p => p.Name is "ratingValue" or "worstRating" or "bestRating");
    }

    [Fact]
    public async Task A_withdrawn_verdict_rates_nothing()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The gate stood open");
        news.Publish(claim, news.Content("True", "It did."));
        claim.Withdraw("It was another gate.", news.Author, news.Now);
        var rating = Markup(await site.Reader().OpenAsync(await news.SavedAsync(claim))).GetProperty("reviewRating");

        Assert.Equal("Withdrawn", Text(rating, "alternateName"));
        Assert.False(rating.TryGetProperty("ratingValue", out _));
    }

    [Fact]
    public async Task No_words_can_end_the_block_they_stand_in()
    {
        const string words = "He said </script><script>alert(1)</script> & “<!--” in Ελληνικά";
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim(words);
        news.Publish(claim, news.Content("False", words));
        var page = await site.Reader().OpenAsync(await news.SavedAsync(claim));

        Assert.Single(page.Document.QuerySelectorAll("script"));
        Assert.Equal(words, Text(Markup(page), "claimReviewed"));
    }

    private static JsonElement Markup(Page page) =>
        JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

    private static string? Text(JsonElement parent, string name) => parent.GetProperty(name).GetString();

    private static int Number(JsonElement parent, string name) => parent.GetProperty(name).GetInt32();
}
