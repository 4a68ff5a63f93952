using System.Net;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.About;

/// <summary>The house's own pages: written at the desk, kept as versions, read in both languages.</summary>
public sealed class SitePageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_pages_come_with_the_program_in_both_languages_and_the_scales_with_the_data()
    {
        foreach (var key in new[] { "methodology", "corrections-policy", "privacy", "us" })
        {
            Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync($"/about/{key}")).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync($"/ar/about/{key}")).Status);
        }
        var scales = await site.Reader().OpenAsync("/ar/about/rating-scales");
        Assert.Equal("كيف نصنّف", scales.All("h1").Single());
        Assert.Equal("صحيح", scales.All("#house .badge")[0]);
        Assert.Contains("5 من 5", scales.Text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal));
        // Another publisher's word is its own, also where ours is written alike.
        Assert.Equal("True", scales.All("#politifact .badge")[0]);
        Assert.Equal("en", scales.Document.QuerySelector("#politifact .badge")!.GetAttribute("lang"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/about/nothing")).Status);
    }

    [Fact]
    public async Task An_administrator_looks_at_a_text_and_saves_it_and_readers_see_what_was_changed_and_by_whom()
    {
        var editor = await site.EditorAsync("Ida Holm");
        var page = await editor.OpenAsync("/desk/site-pages/us/en");
        Dictionary<string, string> typed = new() { ["Text"] = "## Who\nWe are [three](/corrections) people. <script>x</script>", ["Why"] = "Said who we are" };
        var preview = await editor.SubmitAsync(page.Form("Preview"), typed);
        Assert.Equal("Who", preview.All("#preview h3").Single());
        await editor.SubmitAsync(preview.Form("Save for readers"));

        var read = await site.Reader().OpenAsync("/about/us");
        Assert.Equal("Who", read.All("article h2")[0]);
        Assert.Equal("/corrections", read.Document.QuerySelector(".house a")!.GetAttribute("href"));
        Assert.Empty(read.Document.QuerySelectorAll("main script"));
        Assert.Contains("Said who we are", read.All(".history dd")[0]);
        Assert.Contains("Written by Ida Holm.", read.Text);
        // The other language keeps its text, and the older versions stay.
        Assert.Equal("من نحن", (await site.Reader().OpenAsync("/ar/about/us")).All("h1").Single());
        Assert.Equal(2, read.All(".history > div").Count);
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_shown_what_the_first_saved_and_loses_nothing()
    {
        var (first, second) = (await site.EditorAsync("Ida"), await site.EditorAsync("Jon"));
        var (hers, his) = (await first.OpenAsync("/desk/site-pages/privacy/en"), await second.OpenAsync("/desk/site-pages/privacy/en"));
        await first.SubmitAsync(hers.Form("Save for readers"), new() { ["Text"] = "We keep nothing.", ["Why"] = "Shorter" });
        var refused = await second.SubmitAsync(his.Form("Save for readers"), new() { ["Text"] = "We keep a little.", ["Why"] = "Franker" });

        Assert.Contains("Somebody saved another version", refused.Text);
        Assert.Contains("We keep nothing.", refused.All("pre").Single());
        Assert.Equal("We keep a little.", refused.Document.QuerySelector("#Text")!.TextContent);
        await second.SubmitAsync(refused.Form("Save for readers"));
        var read = await site.Reader().OpenAsync("/about/privacy");
        Assert.Contains("We keep a little.", read.Text);
        Assert.Equal(3, read.All(".history > div").Count);
    }

    [Fact]
    public async Task A_page_without_a_translation_is_shown_in_English_and_says_so()
    {
        await using var db = site.NewDb();
        var page = new FactCheck.Data.SitePages.SitePage("jobs", 9);
        page.Ship("en", "Work with us", "We seek an editor.", DateTimeOffset.UtcNow);
        db.SitePages.Add(page);
        await db.SaveChangesAsync();
        var read = await site.Reader().OpenAsync("/ar/about/jobs");
        Assert.Equal("Work with us", read.All("h1").Single());
        Assert.Contains("لم تُترجم هذه الصفحة بعد", read.Text);
        Assert.Equal("en", read.Document.QuerySelector("h1")!.ParentElement!.GetAttribute("lang"));
    }

    [Fact]
    public async Task All_corrections_and_withdrawals_are_listed_newest_first_in_pages()
    {
        await using var news = await Newsroom.OpenAsync(site);
        for (var i = 0; i < 22; i++)
        {
            news.Now = news.Now.AddMinutes(1);
            var claim = news.Claim($"Barge {i:00} leaked");
            news.Publish(claim, news.Content("False", "It did not."));
            if (i == 21)
                claim.Withdraw("It was another barge.", news.Reviewer, news.Now);
            else
                news.Publish(claim, news.Content(i == 20 ? "True" : "False", "It did."), $"Log {i:00} came in.");
        }
        await news.Db.SaveChangesAsync();

        var page = await site.Reader().OpenAsync("/corrections");
        Assert.Equal(20, page.All(".history > div").Count);
        Assert.Contains("Withdrawn. It was another barge.", page.All(".history > div")[0]);
        Assert.Contains("The verdict was False and is now True.", page.All(".history > div")[1]);
        Assert.Contains("The verdict stands.", page.All(".history > div")[2]);
        var older = await site.Reader().OpenAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(2, older.All(".history > div").Count);
        Assert.Contains("Log 00 came in.", older.Text);
    }
}
