using System.Net;
using FactCheck.Data.Incidents;
using FactCheck.Data.Sources;
using FactCheck.IntegrationTests.Web.Sources;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.Incidents;

public sealed class IncidentTests(Site site) : IClassFixture<Site>
{
    private const string Secret = "not for readers yet";

    [Fact]
    public async Task Competing_figures_stand_side_by_side_and_statements_in_time_order()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var incident = Incident.Called("The strike near the airport");
        var (army, city, radio) = (news.Source("Army"), news.Source("City"), news.Source("Radio", SourceType.Outlet));
        var undated = news.Rules(radio, "More than 60 soldiers were killed");
        var late = news.Rules(city, "Some 82 soldiers and 3 farmers were killed", on: new DateOnly(2016, 9, 18));
        var early = news.Rules(army, "62 soldiers were killed", "Half true", new DateOnly(2016, 9, 17));
        var hidden = news.Claims(army, $"1,000 soldiers, {Secret}", new DateOnly(2016, 9, 16));
        foreach (var claim in new[] { undated, late, early, hidden })
            claim.BelongsTo(incident, news.Author, news.Now);
        var answer = news.Answers(city, early, "there were 80 soldiers");
        news.Answers(army, answer, "we counted them");
        news.Answers(radio, early, Secret, confirmed: false);
        news.Print(early, "Gull");
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/incidents/{incident.Slug}");
        Assert.Equal("3 claims with a verdict of ours, in 1 article. 3 sources speak about it.", page.All(".summed").Single());
        Assert.Equal(["Army claims", "City denies 1", "Army denies 2", "City claims", "Radio claims"], page.All(".turns > li > div > p:nth-of-type(1)"));
        Assert.Equal(["Half true", "False", "False"], page.All(".turns .badge"));
        Assert.Equal(["soldiers 62 statement 1 80 statement 2 Some 82 statement 4 More than 60 statement 5"], page.All(".beside tbody tr"));
        Assert.Equal("soldiers on a line: Radio 60+, Army 62, City 80, City 82.", page.Document.QuerySelector(".drawn.line")!.GetAttribute("aria-label"));
        Assert.Single(page.Document.QuerySelectorAll(".drawn.line .hollow"));
        Assert.DoesNotContain(Secret, page.Document.DocumentElement.OuterHtml);
        Assert.Equal(3, await Questions.ForAsync(site, $"/incidents/{incident.Slug}"));

    }

    [Fact]
    public async Task Who_gives_no_figure_says_nothing()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var incident = Incident.Called("The flood");
        var (one, two, three) = (news.Source("Mayor"), news.Source("Farmers"), news.Source("Shepherds"));
        foreach (var claim in new[] { news.Rules(one, "40 goats and 7 barns were lost"), news.Rules(two, "90 goats were lost"), news.Rules(three, "8 barns were lost") })
            claim.BelongsTo(incident, news.Author, news.Now);
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/incidents/{incident.Slug}");
        Assert.Equal(2, page.All(".beside tbody tr").Count);
        Assert.Equal(["–says nothing", "–says nothing"], page.All(".beside .silent"));
    }

    [Fact]
    public async Task An_incident_without_a_verdict_is_neither_listed_nor_there()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (shown, empty) = (Incident.Called("The shown one"), Incident.Called(Secret));
        var source = news.Source("Anybody");
        news.Rules(source, "It happened", on: new DateOnly(2026, 3, 2)).BelongsTo(shown, news.Author, news.Now);
        news.Claims(source, "It happened twice").BelongsTo(shown, news.Author, news.Now);
        news.Claims(source, "It did not happen").BelongsTo(empty, news.Author, news.Now);
        await news.Db.SaveChangesAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync($"/incidents/{empty.Slug}")).Status);
        var list = await site.Reader().OpenAsync("/incidents");
        Assert.Contains("The shown one 1 claim 1 source first claim of 2 March 2026", list.All(".entry"));
        Assert.DoesNotContain(Secret, list.Text);
    }
}
