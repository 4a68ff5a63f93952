namespace FactCheck.IntegrationTests.Web.Verdicts;

public sealed class IndexTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Older_and_newer_pass_every_verdict_once_also_among_those_of_one_moment()
    {
        const int count = 45;
        await using var news = await Newsroom.OpenAsync(site);
        for (var i = 0; i < count; i++)
        {
            if (i % 10 == 0)
                news.Now += TimeSpan.FromMinutes(1);
            news.Publish(news.Claim($"Claim number {i}"), news.Content("False", "No."));
        }
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync("/verdicts");
        var seen = page.All(".entry h3").ToList();
        while (page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } older)
        {
            page = await site.Reader().OpenAsync(older);
            seen.AddRange(page.All(".entry h3"));
        }
        Assert.Equal(count, seen.Count);
        Assert.Equal(count, seen.Distinct().Count());

        page = await site.Reader().OpenAsync(page.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(seen[20..40], page.All(".entry h3"));
        page = await site.Reader().OpenAsync(page.Document.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(seen[..20], page.All(".entry h3"));
    }

    [Fact]
    public async Task A_place_that_cannot_be_read_is_the_beginning()
    {
        var page = await site.Reader().OpenAsync("/verdicts?before=%27%3B--&after=x");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }
}
