using System.Net;
using FactCheck.Data.Statements;

namespace FactCheck.IntegrationTests.Web.Verdicts;

/// <summary>The address of a verdict is for good.</summary>
public sealed class AddressTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_earlier_address_leads_to_the_present_one_in_each_language()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("Harbour master Jan Post was drunk");
        news.Publish(claim, news.Content("False", "He was not on duty."));
        var before = await news.SavedAsync(claim);
        claim.Readdress("The harbour master was drunk", news.Reviewer, news.Now);
        var now = await news.SavedAsync(claim);

        Assert.StartsWith("/verdicts/the-harbour-master-was-drunk-", now);
        foreach (var (old, present) in new[] { (before, now), ("/ar" + before, "/ar" + now), (now.ToUpperInvariant().Replace("/VERDICTS/", "/verdicts/", StringComparison.Ordinal), now) })
        {
            var answer = await site.Reader().Http.GetAsync(old);
            Assert.Equal((HttpStatusCode.MovedPermanently, present), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync(now)).Status);
    }

    [Fact]
    public async Task A_reviewer_changes_the_address_at_the_desk()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("Jan Post stole the buoy");
        news.Publish(claim, news.Content("False", "It drifted."));
        var before = await news.SavedAsync(claim);
        var reviewer = await site.EditorAsync("Daniel");
        var desk = await reviewer.OpenAsync($"/desk/claims/{claim.Id}");
        await reviewer.SubmitAsync(desk.Form("Change the address"), new() { ["Comment"] = "The buoy was stolen" });

        var page = await site.Reader().OpenAsync(before);
        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.StartsWith("/verdicts/the-buoy-was-stolen-", page.Response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_long_exchange_comes_in_parts_of_twenty_whose_links_find_each_other()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("Everybody agreed with the harbour plan");
        for (var i = 0; i < 30; i++)
            news.Answer(claim, $"Speaker {i:00}", $"not me, number {i}", LinkKind.Denies);
        news.Publish(claim, news.Content("False", "Thirty did not."));
        var address = await news.SavedAsync(claim);

        var first = await site.Reader().OpenAsync(address);
        Assert.Equal(20, first.All(".exchange > li").Count);
        Assert.Contains("1 to 20 of 31", first.Text);
        var second = await site.Reader().OpenAsync(address + "?part=2");
        Assert.Equal(11, second.All(".exchange > li").Count);
        Assert.Equal("?part=1#s1", second.Document.QuerySelector(".exchange > li p a[href*='#s1']")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync(address + "?part=3")).Status);
    }
}
