using System.Net;
using FactCheck.Data.Statements;
using FactCheck.Data.Verdicts;

namespace FactCheck.IntegrationTests.Web.Verdicts;

public sealed class VerdictTests(Site site) : IClassFixture<Site>
{
    private const string Secret = "not for readers yet";

    [Fact]
    public async Task Get_ThereIsNoSuchVerdict_ReturnsNotFoundInWords()
    {
        var page = await site.Reader().OpenAsync("/verdicts/there-is-none");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("There is no page here", page.Text);
    }

    [Fact]
    public async Task A_draft_after_publication_reaches_no_reader()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The lock was open all day");
        news.Publish(claim, news.Content("False", "The log says otherwise."));
        claim.SaveDraft(news.Content("True", Secret, Secret, new Evidence { Citation = Secret }), news.Author, news.Now);
        var address = await news.SavedAsync(claim);

        foreach (var path in new[] { address, "/verdicts", "/" })
        {
            var page = await site.Reader().OpenAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(Secret, page.Document.DocumentElement.OuterHtml);
        }
    }

    [Fact]
    public async Task A_rebuttal_of_a_rebuttal_is_shown_under_what_it_answers_and_suggestions_are_not()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The harbour crews were asleep");
        var denial = news.Answer(claim, "Mara Lindt", "nobody slept", LinkKind.Denies);
        news.Answer(denial, "Jan Post", "one man slept", LinkKind.DisputesInPart);
        news.Answer(claim, "Eva Secret", Secret, LinkKind.Denies, confirmed: false);
        news.Publish(claim, news.Content("Mostly false", "One man slept."));
        var page = await site.Reader().OpenAsync(await news.SavedAsync(claim));

        Assert.Collection(
            page.All(".exchange > li > p:first-of-type"),
            who => Assert.Equal("Port Ministry claims", who),
            who => Assert.Equal("Mara Lindt denies statement 1", who),
            who => Assert.Equal("Jan Post disputes statement 2 in part", who));
        Assert.All(page.All(".exchange .when"), when => Assert.Equal("No date given", when));
        Assert.DoesNotContain(Secret, page.Text);
    }

    [Fact]
    public async Task A_correction_shows_what_was_wrong_what_it_said_and_who_made_it()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("Three barges leaked");
        news.Publish(claim, news.Content("False", "None leaked."));
        news.Publish(claim, news.Content("Half true", "One leaked."), "We had missed the second log.");
        var page = await site.Reader().OpenAsync(await news.SavedAsync(claim));

        Assert.Equal(["Half true"], page.All(".ruling .badge"));
        Assert.Contains("We had missed the second log.", page.All("#history dd")[0]);
        Assert.Equal(["False", "None leaked."], page.All("#history del"));
        Assert.Equal("Written by Maya Lindqvist, reviewed by Daniel Osei.", page.All("#history dd")[^1]);
    }

    [Fact]
    public async Task A_withdrawn_verdict_keeps_its_page_under_the_reason()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The reserve was closed");
        news.Publish(claim, news.Content("True", "The sign said so."));
        claim.Withdraw("The sign was of another year.", news.Reviewer, news.Now);
        var page = await site.Reader().OpenAsync(await news.SavedAsync(claim));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("The sign was of another year.", page.All(".notice").Single());
        Assert.Equal(["Withdrawn"], page.All(".ruling .badge"));
        Assert.Contains("The sign said so.", page.Text);
    }

    [Fact]
    public async Task A_rationale_is_text_whatever_is_typed_into_it()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The slick drifted north");
        const string rationale = """
            # Wind
            <script>alert(1)</script> [press](javascript:alert(2)) <javascript:alert(3)> ![map](https://maps.example/m.png)

            The wind was from the north [1], says [nobody][9].
            """;
        news.Publish(claim, news.Content("False", "The wind was from the north.", rationale, new Evidence { Citation = "Weather log", Address = "https://weather.example/" }));
        var page = await site.Reader().OpenAsync(await news.SavedAsync(claim));

        Assert.Empty(page.Document.QuerySelectorAll("#why :is(script, img)"));
        Assert.Equal(["Wind"], page.All("#why h3"));
        Assert.Equal(
            ["https://maps.example/m.png", "#e1"],
            page.Document.QuerySelectorAll("#why a").Select(a => a.GetAttribute("href")));
        Assert.Contains("says [nobody][9]", page.Text);
    }
}
