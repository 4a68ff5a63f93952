using System.Net;
using FactCheck.Data.Statements;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.Sources;

public sealed class PairTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_exchange_runs_both_ways_in_time_order_and_has_one_address()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (army, navy, press) = (news.Source("Army Council"), news.Source("Navy Board"), news.Source("Press Office"));
        var first = news.Rules(army, "The fleet fled", on: new DateOnly(2026, 1, 5));
        var denial = news.Answers(navy, first, "the fleet stayed", on: new DateOnly(2026, 1, 6));
        news.Answers(army, denial, "we saw it leave", LinkKind.CounterClaims, on: new DateOnly(2026, 1, 7));
        var back = news.Rules(navy, "The army slept", "True", new DateOnly(2026, 1, 4));
        news.Answers(army, back, "nobody slept");
        news.Answers(press, first, "no comment", LinkKind.NoComment);
        news.Answers(navy, first, "not for readers yet", confirmed: false);
        news.Answers(navy, news.Claims(army, "not for readers yet"), "not for readers yet");
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/sources/{navy.Slug}/and/{army.Slug}");
        Assert.Equal($"/sources/{army.Slug}/and/{navy.Slug}", page.Path);
        Assert.Equal("Army Council and Navy Board", page.All("h1").Single());
        Assert.Equal(
            ["Navy Board claims", "Army Council denies 1", "Army Council claims", "Navy Board denies 3", "Army Council counter-claims 4"],
            page.All(".spine > li > div > p:first-child"));
        Assert.Equal(["two", null, null, "two", null], page.Document.QuerySelectorAll(".spine > li").Select(li => li.GetAttribute("class")));
        Assert.Contains("3 exchanges.", page.All(".summed").Single());
        Assert.Contains("Begun by the Army Council: 1; by the Navy Board: 2.", page.All(".summed").Single());
        Assert.DoesNotContain("not for readers yet", page.Text);
        Assert.Equal(3, await Questions.ForAsync(site, page.Path));
    }

    [Fact]
    public async Task Two_that_never_spoke_to_each_other_in_public_have_no_page_and_one_source_is_no_pair()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (one, two) = (news.Source("Lone Council"), news.Source("Far Council"));
        news.Rules(one, "We are alone");
        news.Rules(two, "We are far");
        await news.Db.SaveChangesAsync();

        var lesser = string.CompareOrdinal(one.Slug, two.Slug) < 0 ? (one, two) : (two, one);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync($"/sources/{lesser.Item1.Slug}/and/{lesser.Item2.Slug}")).Status);
        Assert.Equal($"/sources/{one.Slug}", (await site.Reader().OpenAsync($"/sources/{one.Slug}/and/{one.Slug}")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync($"/sources/{one.Slug}/and/nobody")).Status);
    }

    [Fact]
    public async Task A_long_exchange_is_paged_and_a_number_leads_to_the_page_that_has_it()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (one, two) = (news.Source("Aye Council"), news.Source("Nay Council"));
        Statement last = news.Rules(one, "It is so", on: new DateOnly(2026, 1, 1));
        for (var i = 1; i < 90; i++)
            last = news.Answers(i % 2 == 0 ? one : two, last, $"turn {i}", on: new DateOnly(2026, 1, 1).AddDays(i));
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/sources/{one.Slug}/and/{two.Slug}");
        Assert.Equal(40, page.All(".spine > li").Count);
        page = await site.Reader().OpenAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("statement 41", page.All(".spine .no")[0]);
        Assert.Equal("?#s40", page.Document.QuerySelector(".spine > li p a[href$='#s40']")!.GetAttribute("href"));
        page = await site.Reader().OpenAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(10, page.All(".spine > li").Count);
        Assert.Null(page.Document.QuerySelector("a[rel=next]"));
        Assert.Contains("81–90 of 90", page.Text);
    }
}
