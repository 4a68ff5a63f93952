using System.Net;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.IntegrationTests.Web.Sources;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.Outlets;

public sealed class OutletTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_outlet_shows_what_it_carried_how_and_with_what_it_was_first()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var ministry = news.Source("Ministry of Rails");
        var own = news.Source("The Morning Gull", SourceType.Outlet);
        var (first, second) = (news.Rules(ministry, "The train was late"), news.Rules(ministry, "The train was on time"));
        news.Print(first, "The Morning Gull", new DateOnly(2026, 2, 1), via: "TASS");
        news.Print(first, "Tide", new DateOnly(2026, 2, 2));
        news.Print(second, "Tide", new DateOnly(2026, 1, 1));
        // Another spelling of the same name.
        news.Print(second, "the morning gull", new DateOnly(2026, 2, 3));
        news.Print(news.Answers(own, second, "it was late", LinkKind.Denies), "The Morning Gull");
        news.Print(news.Claims(ministry, "not for readers yet"), "The Morning Gull");
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync("/outlets/the-morning-gull");
        Assert.Equal(["The Morning Gull"], page.All("h1"));
        Assert.Equal("It carried 2 claims with a verdict of ours, in 2 articles. With 1 of them it was the first known to us.", page.All(".summed").Single());
        var entries = page.All(".entry");
        Assert.Contains("It reports it, relayed by TASS. first known to us", entries.Single(e => e.Contains("was late", StringComparison.Ordinal)));
        Assert.Contains("In its own voice the outlet denies it.", entries.Single(e => e.Contains("on time", StringComparison.Ordinal)));
        Assert.DoesNotContain("not for readers yet", page.Text);
        Assert.Equal(3, await Questions.ForAsync(site, "/outlets/the-morning-gull"));
    }

    [Fact]
    public async Task An_outlet_that_carried_nothing_public_has_no_page()
    {
        await using var news = await Newsroom.OpenAsync(site);
        news.Print(news.Claims(news.Source("Somebody"), "not for readers yet"), "Evening Secret");
        await news.Db.SaveChangesAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/outlets/evening-secret")).Status);
    }

    [Fact]
    public async Task An_outlet_whose_name_has_no_Latin_letter_has_an_address_too()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var article = news.Print(news.Rules(news.Source("Anybody else"), "It was printed"), "الجزيرة");
        await news.Db.SaveChangesAsync();
        var page = await site.Reader().OpenAsync($"/outlets/{article.OutletSlug}");
        Assert.Equal(["الجزيرة"], page.All("h1"));
    }
}
