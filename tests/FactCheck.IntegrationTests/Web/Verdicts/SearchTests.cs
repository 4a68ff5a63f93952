using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Extraction.Matching;
using FactCheck.Ingest.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Web.Verdicts;

/// <summary>Finding claims as readers do: by words, names and whole posts. Nothing here tells the index of anything: PostgreSQL keeps it.</summary>
public sealed class SearchTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Words_find_claims_in_other_forms_and_are_marked()
    {
        await PublishAsync("The harbour master flooded the granaries at Oslavik", "Nobody repainted the lighthouse at Oslavik");
        var page = await site.Reader().OpenAsync("/verdicts?q=flooding+granary");
        Assert.Equal(["The harbour master flooded the granaries at Oslavik"], page.All(".entry h3"));
        Assert.Equal(["flooded", "granaries"], page.All(".entry h3 mark"));
    }

    [Theory]
    [InlineData("al-Bukamal")]
    [InlineData("Abu Kamal")]
    [InlineData("Albu Kamal")]
    public async Task A_name_from_another_script_is_found_in_every_spelling(string spelling)
    {
        await PublishAsync("A convoy of zebras left Abu Kamal by night", "A convoy of giraffes left al-Bukamal at noon");
        var page = await site.Reader().OpenAsync($"/verdicts?q={Uri.EscapeDataString(spelling)}+convoy");
        Assert.Contains("A convoy of zebras left Abu Kamal by night", page.All(".entry h3"));
        Assert.Contains("A convoy of giraffes left al-Bukamal at noon", page.All(".entry h3"));
        Assert.Contains("Also finds", page.Text);
    }

    [Fact]
    public async Task A_mistyped_word_finds_what_was_meant_and_as_written_finds_nothing()
    {
        await PublishAsync("The observatory measured seventeen earthquakes");
        var page = await site.Reader().OpenAsync("/verdicts?q=observatry");
        Assert.Equal(["The observatory measured seventeen earthquakes"], page.All(".entry h3"));
        page = await site.Reader().OpenAsync("/verdicts?q=observatry&exact=true");
        Assert.Contains("No verdict fits", page.Text);
    }

    [Fact]
    public async Task A_phrase_in_quotation_marks_is_found_as_it_stands()
    {
        await PublishAsync("Copper kettles rust slowly in fog", "Kettles of copper rust slowly in fog");
        var page = await site.Reader().OpenAsync("/verdicts?q=%22copper+kettles%22");
        Assert.Equal(["Copper kettles rust slowly in fog"], page.All(".entry h3"));
    }

    [Fact]
    public async Task Any_name_of_a_source_finds_what_it_said()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var source = new Source("Ministry of Lagoons", SourceType.Organisation);
        source.AddAlias("Ministry of Lagoons", AliasKey.Of("Ministry of Lagoons"), AliasKind.Full);
        source.AddAlias("Lagoon House", AliasKey.Of("Lagoon House"), AliasKind.Full);
        var claim = new Claim(source, new StatementText("Three dredgers are at work", "three dredgers are at work", "a test says so", 1, news.Now));
        news.Db.Add(claim);
        news.Publish(claim, news.Content("False", "No."));
        await news.SavedAsync(claim);
        var page = await site.Reader().OpenAsync("/verdicts?q=Lagoon+House");
        Assert.Equal(["Three dredgers are at work"], page.All(".entry h3"));
        Assert.Contains("Ministry of Lagoons", page.Text);
    }

    [Fact]
    public async Task Facets_count_what_was_found_narrow_it_and_keep_zeros()
    {
        await using (var news = await Newsroom.OpenAsync(site))
        {
            foreach (var (words, rating) in new[] { ("Parsnips glow blue", "False"), ("Parsnips glow red", "False"), ("Parsnips grow in sand", "True") })
                news.Publish(news.Claim(words), news.Content(rating, "So."));
            await news.Db.SaveChangesAsync();
        }
        var page = await site.Reader().OpenAsync("/verdicts?q=parsnips&verdict=False");
        Assert.Equal(["Parsnips glow blue", "Parsnips glow red"], page.All(".entry h3").Order());
        var counts = page.Document.QuerySelectorAll("#filter label:has([name=verdict])").ToDictionary(l => l.QuerySelector("input")!.GetAttribute("value")!, l => l.QuerySelector(".count")!.TextContent);
        Assert.Equal(("2", "1", "0"), (counts["False"], counts["True"], counts["Mostly true"]));
        Assert.NotNull(page.Document.QuerySelector("#filter input[value=False][checked]"));
    }

    [Fact]
    public async Task A_draft_is_never_found()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("Wombats audited the treasury");
        claim.SaveDraft(news.Content("False", "Secret so far."), news.Author, news.Now);
        await news.Db.SaveChangesAsync();
        Assert.Contains("No verdict fits", (await site.Reader().OpenAsync("/verdicts?q=wombats+treasury")).Text);
        Assert.Contains("Nothing like it was checked", (await site.Reader().OpenAsync("/check?text=Wombats+audited+the+treasury")).Text);
        Assert.DoesNotContain("Wombats", await site.Reader().Http.GetStringAsync("/api/v1/similar?text=Wombats+audited+the+treasury"));
    }

    [Fact]
    public async Task A_verdict_that_was_withdrawn_is_found_as_withdrawn()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("Otters rewired the lighthouse at Skerry Head");
        news.Publish(claim, news.Content("False", "They did not."));
        claim.Withdraw("We had the wrong lighthouse.", news.Reviewer, news.Now);
        await news.SavedAsync(claim);
        var page = await site.Reader().OpenAsync("/check?text=They+say+otters+rewired+the+lighthouse+at+Skerry+Head");
        Assert.Equal(["Otters rewired the lighthouse at Skerry Head"], page.All("[aria-labelledby=ours] h3"));
        Assert.Contains("Withdrawn", page.All(".badge").Single());
    }

    [Theory]
    [InlineData("'; drop table statements; --")]
    [InlineData("\\ ' \" & | ! ( ) <-> :*")]
    [InlineData("%_\\% \"100% _of_\"")]
    [InlineData("ﬁ ﷽ 🦁🔥 \u0001\u0002")]
    [InlineData("a the of")]
    public async Task Signs_that_mean_something_to_a_database_mean_nothing_here(string typed)
    {
        await PublishAsync("A claim so that something is there");
        foreach (var path in new[] { "/verdicts?q=", "/check?text=", "/api/v1/similar?text=", "/api/v1/search?q=" })
            Assert.Equal(HttpStatusCode.OK, (await site.Reader().Http.GetAsync(path + Uri.EscapeDataString(typed))).StatusCode);
    }

    [Fact]
    public async Task A_whole_post_finds_the_claim_that_it_repeats_and_asks_for_no_cookie()
    {
        await PublishAsync("The ferry company paid its captains in counterfeit stamps");
        var post = "Can you believe it?! My cousin says #FerryCompany captains got paid in COUNTERFEIT stamps, all of them https://example.test/x — Jo (@jo) May 6, 2026";
        using var form = new FormUrlEncodedContent([new("text", post)]);
        var response = await site.Reader().Http.PostAsync("/check", form);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Contains("The ferry company paid its captains in counterfeit stamps", await response.Content.ReadAsStringAsync());

        var none = await site.Reader().OpenAsync("/check?text=" + Uri.EscapeDataString("My neighbour bought a new bicycle and I am happy for her"));
        Assert.Contains("Nothing like it was checked", none.Text);
    }

    [Fact]
    public async Task What_a_claim_means_is_worked_out_again_whenever_its_words_change_and_finds_it_in_other_words()
    {
        var meanings = site.Services.GetRequiredService<ClaimMeanings>();
        var (said, other) = ("Doctors in Tarnholm received no salary for months", "Winter at Tarnholm broke a record for snow");
        await PublishAsync(other);
        await using var news = await Newsroom.OpenAsync(site);
        var claim = Claim.CheckedElsewhere(new Source("Weekly Courier", SourceType.Outlet), new StatementText(said, "", "", 1, news.Now));
        news.Db.Add(claim);
        await news.Db.SaveChangesAsync();
        var post = "/api/v1/similar?text=" + Uri.EscapeDataString("At Tarnholm the physicians have worked unpaid since winter");
        Assert.Equal(other, await FirstAsync());
        while (await meanings.WorkOutAsync(CancellationToken.None) > 0) { }
        Assert.Equal(said, await FirstAsync());

        claim.Reword("Goats in Tarnholm ate the mayor’s hat", meant: true, news.Reviewer, news.Now);
        await news.Db.SaveChangesAsync();
        Assert.Equal(1, await meanings.WorkOutAsync(CancellationToken.None));
        Assert.Equal(0, await meanings.WorkOutAsync(CancellationToken.None));
        Assert.Equal(other, await FirstAsync());

        async Task<string?> FirstAsync() => (await site.Reader().Http.GetFromJsonAsync<JsonElement>(post)).GetProperty("items")[0].GetProperty("wording").GetString();
    }

    [Fact]
    public async Task Machines_find_the_same_with_a_score_and_a_reason()
    {
        await PublishAsync("Snow in Karvelia was dyed orange by the railway");
        var found = await site.Reader().Http.GetFromJsonAsync<JsonElement>("/api/v1/similar?limit=1&text=" + Uri.EscapeDataString("they say the railway dyed the snow orange in Karvelia"));
        var item = found.GetProperty("items")[0];
        Assert.Equal("Snow in Karvelia was dyed orange by the railway", item.GetProperty("wording").GetString());
        Assert.True(item.GetProperty("score").GetDouble() > 0.5);
        Assert.NotEqual(0, item.GetProperty("because").GetArrayLength());
        Assert.Equal("False", item.GetProperty("verdict").GetProperty("rating").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Reader().Http.GetAsync("/api/v1/similar?text=")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().Http.PostAsJsonAsync("/api/v1/similar", new { text = new string('x', 50_000), limit = 3 })).StatusCode);
        // Cut at 10,000 characters, in the middle of one that takes two.
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().Http.PostAsJsonAsync("/api/v1/similar", new { text = new string('x', 9_999) + "🦁", limit = 3 })).StatusCode);
    }

    [Fact]
    public async Task A_claim_that_is_worded_otherwise_is_found_by_its_new_words()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The bridge is made of marzipan");
        await news.Db.SaveChangesAsync();
        await news.Db.Database.ExecuteSqlAsync($"update statements set wording = 'The viaduct is made of nougat' where id = {claim.Id}");
        var stems = await news.Db.Database.SqlQuery<string>($"select words::text as \"Value\" from statement_search where statement_id = {claim.Id}").SingleAsync();
        Assert.Contains("nougat", stems);
        await news.Db.Database.ExecuteSqlAsync($"update sources set name = 'Order of Confectioners' where id = {claim.SourceId}");
        stems = await news.Db.Database.SqlQuery<string>($"select words::text as \"Value\" from statement_search where statement_id = {claim.Id}").SingleAsync();
        Assert.Contains("confection", stems);
    }

    private async Task PublishAsync(params string[] claims)
    {
        await using var news = await Newsroom.OpenAsync(site);
        foreach (var words in claims)
            if (!await news.Db.Claims.AnyAsync(c => c.Text == words))
                news.Publish(news.Claim(words), news.Content("False", "No."));
        await news.Db.SaveChangesAsync();
    }
}
