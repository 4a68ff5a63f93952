using System.Net;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.Sources;

public sealed class SourceTests(Site site) : IClassFixture<Site>
{
    private const string Secret = "not for readers yet";

    [Fact]
    public async Task The_counts_are_of_what_is_published_and_nothing_else_is_shown()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (ministry, harbour, hidden) = (news.Source("Ports Ministry"), news.Source("Harbour Board"), news.Source("Hidden Bureau"));
        var answered = news.Rules(ministry, "The quay held", on: new DateOnly(2026, 2, 3));
        var other = news.Rules(ministry, "The crane was locked");
        news.Print(answered, "Tide", new DateOnly(2026, 2, 4));
        news.Print(answered, "Gull", new DateOnly(2026, 2, 5));
        news.Print(other, "Tide", new DateOnly(2026, 2, 6));
        news.Answers(harbour, answered, "it fell");
        news.Answers(hidden, other, Secret, confirmed: false);
        var draft = news.Claims(ministry, Secret);
        news.Print(draft, "Tide");
        draft.SaveDraft(news.Content("True", Secret), news.Author, news.Now);
        news.Answers(hidden, draft, Secret);
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/sources/{ministry.Slug}");
        Assert.Equal("2 claims with a verdict of ours, in 3 articles. Others answered 1 of them.", page.All(".summed").Single());
        Assert.Equal(["The crane was locked", "The quay held"], page.All("#claimed h3").Order());
        Assert.Contains("Harbour Board denies it.", page.Text);
        Assert.Equal(["Harbour Board"], page.All("aside a[href*='/and/']"));
        Assert.DoesNotContain(Secret, page.Document.DocumentElement.OuterHtml);
        Assert.DoesNotContain("Hidden Bureau", page.Document.DocumentElement.OuterHtml);
        // Of one whose answers are all unpublished readers do not even learn that we know it.
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync($"/sources/{hidden.Slug}")).Status);
    }

    [Fact]
    public async Task A_merged_source_leads_to_the_one_under_whose_name_it_is_shown_and_a_renamed_one_stays_where_it_was()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (ministry, alias) = (news.Source("Ministry of Locks"), news.Source("Lock Ministry"));
        news.Rules(ministry, "Lock one was shut");
        news.Rules(alias, "Lock two was shut");
        await news.Db.SaveChangesAsync();
        alias.MergeInto(ministry, news.Author, news.Now, "One house, one letterhead");
        ministry.Rename("Department of Locks", n => n.ToLowerInvariant(), news.Author, news.Now);
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/sources/{alias.Slug}");
        Assert.Equal($"/sources/{ministry.Slug}", page.Path);
        Assert.StartsWith("ministry-of-locks-", ministry.Slug);
        Assert.Equal(["Department of Locks"], page.All("h1"));
        Assert.Equal(2, page.All("#claimed h3").Count);
        Assert.Contains("Ministry of Locks", page.All("aside li"));
    }

    [Fact]
    public async Task Names_are_listed_by_kind_and_metonyms_are_said_not_to_be_counted()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var ministry = news.Source("Veskan Defense Ministry");
        foreach (var (name, kind) in new[] { ("VDM", AliasKind.Abbreviation), ("Veska", AliasKind.Metonym), ("the Ministry", AliasKind.Anaphor), ("it", AliasKind.Anaphor) })
            ministry.AddAlias(name, name.ToLowerInvariant(), kind);
        ministry.AddAffiliation("Government of Veska", null, new DateOnly(2020, 1, 1), null, news.Author, news.Now);
        news.Rules(ministry, "The bridge stood");
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/sources/{ministry.Slug}");
        Assert.Equal(["VDM abbreviation", "the Ministry within an article only", "Government of Veska since 1 January 2020"], page.All("aside li"));
        Assert.Contains("may mean others: “Veska”.", page.Text);
    }

    [Fact]
    public async Task Older_and_newer_pass_every_claim_once()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var ministry = news.Source("Ministry of Many Words");
        for (var i = 0; i < 45; i++)
        {
            news.Rules(ministry, $"Claim number {i}");
            news.Now += TimeSpan.FromMinutes(i % 3);
        }
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/sources/{ministry.Slug}");
        var seen = page.All("#claimed h3").ToList();
        while (page.Document.QuerySelector("#claimed a[rel=next]")?.GetAttribute("href") is { } older)
        {
            page = await site.Reader().OpenAsync(older);
            seen.AddRange(page.All("#claimed h3"));
        }
        Assert.Equal(45, seen.Distinct().Count());
        Assert.Equal(45, seen.Count);
        page = await site.Reader().OpenAsync(page.Document.QuerySelector("#claimed a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(seen[20..40], page.All("#claimed h3"));
        page = await site.Reader().OpenAsync(page.Document.QuerySelector("#claimed a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(seen[..20], page.All("#claimed h3"));
    }

    [Fact]
    public async Task What_it_answered_leads_to_the_claim_it_is_about_also_over_an_answer_between()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (ministry, board) = (news.Source("Grain Ministry"), news.Source("Millers"));
        var claim = news.Rules(board, "The silo was empty", "True");
        var denial = news.Answers(ministry, claim, "the silo was full");
        var again = news.Answers(board, denial, "we looked inside", LinkKind.Corrects);
        for (var i = 0; i < 12; i++)
        {
            news.Now += TimeSpan.FromMinutes(1);
            news.Answers(ministry, again, $"answer {i}", LinkKind.Qualifies);
        }
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/sources/{ministry.Slug}");
        Assert.Equal("We have ruled on none of its claims. It answered others 13 times.", page.All(".summed").Single());
        Assert.Equal(10, page.All("#answers .entry").Count);
        page = await site.Reader().OpenAsync(page.Document.QuerySelector("#answers a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(3, page.All("#answers .entry").Count);
        Assert.Contains("It denies a claim of Millers: the silo was full To: The silo was empty True", page.All("#answers .entry")[^1]);
        Assert.All(page.Document.QuerySelectorAll("#answers .why a"), a => Assert.Equal($"/verdicts/{claim.Slug}", a.GetAttribute("href")));
        Assert.Contains("14 exchanges, both ways", page.Text);
    }

    [Fact]
    public async Task The_drawing_has_a_mark_for_each_verdict_and_the_table_leads_to_them()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var ministry = news.Source("Ministry of Weather");
        news.Rules(ministry, "It rained in May", "True", new DateOnly(2025, 5, 2));
        news.Rules(ministry, "It rained in June", "False", new DateOnly(2025, 6, 2));
        news.Rules(ministry, "It will have rained in December", "Unverifiable", new DateOnly(2025, 12, 2));
        news.Rules(ministry, "It rained once", "False");
        var withdrawn = news.Rules(ministry, "It snowed in May", "True", new DateOnly(2025, 5, 3));
        withdrawn.Withdraw("That was hail.", news.Reviewer, news.Now);
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/sources/{ministry.Slug}");
        Assert.Equal(5, page.Document.QuerySelectorAll(".drawn use").Length);
        Assert.Equal("img", page.Document.QuerySelector(".drawn")!.GetAttribute("role"));
        Assert.Equal(["Verdict", "Q2 2025", "Q4 2025", "No date", "All"], page.All(".figures thead th"));
        Assert.Equal(
            ["True 1 0 0 1", "False 1 0 1 2", "Unverifiable 0 1 0 1", "Withdrawn 1 0 0 1", "All 3 1 1 5"],
            page.All(".figures tbody tr"));
        Assert.Empty(page.Document.QuerySelectorAll("[style], main script"));
        // Each number leads to as many claims.
        foreach (var number in page.Document.QuerySelectorAll(".figures tbody a"))
        {
            var narrowed = await site.Reader().OpenAsync(number.GetAttribute("href")!);
            Assert.Equal(int.Parse(number.TextContent), narrowed.All("#claimed h3").Count);
        }
        Assert.Equal(
            ["It rained in June"],
            (await site.Reader().OpenAsync(page.Document.QuerySelectorAll(".figures tbody tr")[1].QuerySelector("a")!.GetAttribute("href")!)).All("#claimed h3"));
        Assert.Contains("None of its claims fits.", (await site.Reader().OpenAsync($"/sources/{ministry.Slug}?verdict=Nonsense&from=x")).Text);
    }

    [Fact]
    public async Task In_Arabic_the_page_is_whole()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var ministry = news.Source("Ministry of Tongues");
        news.Rules(ministry, "Everybody understood");
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync($"/ar/sources/{ministry.Slug}");
        Assert.Equal(["ما ادّعاه"], page.All("#claimed h2"));
        Assert.Contains("ادعاء واحد", page.All(".summed").Single());
        Assert.All(page.Document.QuerySelectorAll("#claimed a, .figures a"), a => Assert.StartsWith("/ar/", a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_source_takes_three_questions_to_the_database_however_much_it_said()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (ministry, board) = (news.Source("Busy Ministry"), news.Source("Busy Board"));
        for (var i = 0; i < 30; i++)
            news.Answers(ministry, news.Answers(board, news.Rules(ministry, $"Busy claim {i}"), $"no {i}"), $"yes {i}");
        await news.Db.SaveChangesAsync();
        Assert.Equal(3, await Questions.ForAsync(site, $"/sources/{ministry.Slug}"));
    }

    [Fact]
    public async Task The_list_of_sources_has_those_with_verdicts_alone()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var (listed, silent) = (news.Source("Listed Ministry"), news.Source("Silent Ministry"));
        news.Rules(listed, "We are listed");
        news.Claims(silent, Secret);
        await news.Db.SaveChangesAsync();
        var page = await site.Reader().OpenAsync("/sources");
        Assert.Contains("Listed Ministry 1 claim", page.All("li"));
        Assert.DoesNotContain("Silent Ministry", page.Text);
    }
}
