using System.Net;
using System.Text;
using FactCheck.Data.Editors;
using FactCheck.Data.Machines;
using FactCheck.Data.Statements;
using FactCheck.IntegrationTests.Ingest.Fetching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Api;

public sealed class WritingTests(Site site, Newsstand newsstand) : IClassFixture<Site>, IClassFixture<Newsstand>
{
    [Fact]
    public async Task An_article_is_handed_in_read_and_known_when_it_comes_again()
    {
        var http = await site.ProgramAsync(KeyScopes.WriteArticles);
        var article = new { text = Encoding.UTF8.GetString(IntegrationTests.Articles.Dam("dam.txt", "Teren").Bytes), name = "Dam" };
        var taken = await http.SendJsonAsync("/api/v1/articles", article);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        var arrival = await taken.JsonAsync();
        Assert.Equal(("waiting", false), (arrival.GetProperty("state").GetString(), arrival.GetProperty("knownBefore").GetBoolean()));
        Assert.InRange(arrival.GetProperty("ahead").GetInt32(), 0, 10);

        await site.ReadQueueAsync();
        var read = await (await http.GetAsync(taken.Headers.Location)).JsonAsync();
        Assert.Equal("read", read.GetProperty("state").GetString());
        var again = await http.SendJsonAsync("/api/v1/articles", article);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        var known = await again.JsonAsync();
        Assert.True(known.GetProperty("knownBefore").GetBoolean());
        Assert.Equal(read.GetProperty("article").GetGuid(), known.GetProperty("article").GetGuid());
        await using var db = site.NewDb();
        Assert.Equal(1, await db.Imports.CountAsync(i => i.Name.StartsWith("Dam (through the key newsroom bot)")));
    }

    [Fact]
    public async Task A_proposed_claim_comes_into_the_queue_as_new_and_says_through_which_key()
    {
        var http = await site.ProgramAsync(KeyScopes.WriteClaims | KeyScopes.ReadDesk, "watch bot");
        await site.ReadAsync(IntegrationTests.Articles.Dam("dam.txt", "Vestin"));
        await using var db = site.NewDb();
        var article = await db.Articles.Where(a => a.Text.Contains("Vestin")).Select(a => a.Id).SingleAsync();
        var proposal = new { article, words = "farmers in the valley have complained   for years", source = "Valley Farmers Union", sourceType = "organisation" };
        var made = await http.SendJsonAsync("/api/v1/claims", proposal);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var told = await made.JsonAsync();
        Assert.Equal("farmers in the valley have complained for years", told.GetProperty("text").GetString());

        var id = told.GetProperty("id").GetGuid();
        var claim = await db.Claims.Include(c => c.Decisions).Include(c => c.Source).SingleAsync(c => c.Id == id);
        Assert.Equal((ClaimState.New, "proposed through the key watch bot", "Valley Farmers Union"), (claim.State, claim.Because, claim.Source.Name));
        Assert.Equal([DecisionKind.StatementProposed], claim.Decisions.Select(d => d.Kind));
        var queue = await (await site.EditorAsync("Maya Lind")).OpenAsync("/desk/queue?q=farmers");
        Assert.Contains("proposed through the key watch bot", queue.Text);
        // The desk's own is told to the key that may read it, and to no stranger.
        Assert.Equal("new", (await (await http.GetAsync(made.Headers.Location)).JsonAsync()).GetProperty("deskState").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().Http.GetAsync(made.Headers.Location)).StatusCode);

        var twice = await http.SendJsonAsync("/api/v1/claims", proposal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Contains("a statement already", await twice.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_article_that_is_not_in_the_records_is_fetched_and_read_first()
    {
        var http = await site.ProgramAsync(KeyScopes.WriteClaims);
        var address = newsstand.Put("/dam", IntegrationTests.Articles.Dam("dam.txt", "Kolvik").Bytes, "text/plain; charset=utf-8");
        var made = await http.SendJsonAsync("/api/v1/claims", new { address, words = "The dam was built in 1962", source = "provincial water board", sourceType = "organisation" });
        Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        var missing = await http.SendJsonAsync("/api/v1/claims", new { address = newsstand.Address + "/nothing", words = "x", source = "y" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.StatusCode);
        Assert.Contains("no such page", await missing.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_request_sent_again_with_its_idempotency_key_gets_the_first_answer_and_is_done_once()
    {
        var http = await site.ProgramAsync(KeyScopes.WriteArticles, "careful bot");
        var article = new { text = "A text that is sent twice.\n\nThe ministry said that it was sent once." };
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => http.SendJsonAsync("/api/v1/articles", article, "first")));
        Assert.All(answers, a => Assert.Contains(a.StatusCode, (HttpStatusCode[])[HttpStatusCode.Accepted, HttpStatusCode.Conflict]));
        var again = await http.SendJsonAsync("/api/v1/articles", article, "first");
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal(["true"], again.Headers.GetValues("Idempotent-Replayed"));
        Assert.False((await again.JsonAsync()).GetProperty("knownBefore").GetBoolean());
        await using var db = site.NewDb();
        Assert.Equal(1, await db.Imports.CountAsync(i => i.Name.Contains("careful bot")));

        var other = await http.SendJsonAsync("/api/v1/articles", new { text = "Another text." }, "first");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        // The same key of another program is another request.
        Assert.Equal(HttpStatusCode.Accepted, (await (await site.ProgramAsync(KeyScopes.WriteArticles)).SendJsonAsync("/api/v1/articles", new { text = "Another text." }, "first")).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/articles", "{}", HttpStatusCode.UnprocessableEntity, "its text, its HTML, or the address")]
    [InlineData("/api/v1/articles", """{"text":"a","html":"b"}""", HttpStatusCode.UnprocessableEntity, "not both")]
    [InlineData("/api/v1/articles", """{"text":}""", HttpStatusCode.BadRequest, "cannot be read")]
    [InlineData("/api/v1/articles", """{"address":"ftp://x.example/a"}""", HttpStatusCode.UnprocessableEntity, "https://")]
    [InlineData("/api/v1/claims", """{"source":"x"}""", HttpStatusCode.BadRequest, "words")]
    [InlineData("/api/v1/claims", """{"words":"a","source":"b"}""", HttpStatusCode.UnprocessableEntity, "where the words stand")]
    [InlineData("/api/v1/claims", """{"words":"a","source":"b","article":"0190b3a0-0000-7000-8000-000000000000"}""", HttpStatusCode.UnprocessableEntity, "Hand it in first")]
    public async Task What_cannot_be_taken_is_refused_in_words(string address, string body, HttpStatusCode status, string words)
    {
        var http = await site.ProgramAsync(KeyScopes.WriteArticles | KeyScopes.WriteClaims);
        var refused = await http.PostAsync(address, new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal((status, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.Contains(words, (await refused.JsonAsync()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_key_opens_what_it_is_for_until_it_is_revoked()
    {
        var (articles, desk, stranger) = (await site.ProgramAsync(KeyScopes.WriteArticles), await site.ProgramAsync(KeyScopes.ReadDesk), site.Reader().Http);
        var article = new { text = "Read this, please." };
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SendJsonAsync("/api/v1/articles", article)).StatusCode);
        Assert.Contains("write:articles", await (await desk.SendJsonAsync("/api/v1/articles", article)).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.SendJsonAsync("/api/v1/articles", article)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/api/v1/claims?deskState=new")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.GetAsync("/api/v1/claims?deskState=new")).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await articles.SendJsonAsync("/api/v1/articles", article)).StatusCode);

        await using var db = site.NewDb();
        var shown = articles.DefaultRequestHeaders.Authorization!.Parameter![..10];
        var key = await db.ApiKeys.Include(k => k.MadeBy).SingleAsync(k => k.Shown == shown);
        key.Revoke(key.MadeBy, DateTimeOffset.UtcNow);
        await db.SaveChangesAsync();
        var refused = await articles.GetAsync("/api/v1/claims");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task An_administrator_makes_a_key_that_is_shown_once_and_revokes_it()
    {
        var maya = await site.EditorAsync("Maya Lind");
        var page = await maya.OpenAsync("/desk/keys");
        page = await maya.SubmitAsync(page.Form("Make a key"), new() { ["Name"] = "wire bot", ["Scopes"] = "WriteArticles" });
        var key = page.Document.QuerySelector("#key")!.GetAttribute("value")!;
        Assert.DoesNotContain(key, (await maya.OpenAsync("/desk/keys")).Document.DocumentElement.OuterHtml);
        await using (var db = site.NewDb())
            Assert.Equal(ApiKey.HashOf(key), (await db.ApiKeys.SingleAsync(k => k.Name == "wire bot")).Hash);
        var http = site.Reader().Http;
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        Assert.Equal(HttpStatusCode.Accepted, (await http.SendJsonAsync("/api/v1/articles", new { text = "From the wire." })).StatusCode);

        page = await maya.SubmitAsync((await maya.OpenAsync("/desk/keys")).Form("Revoke the key of wire bot"));
        Assert.Contains("revoked since", page.Text);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.SendJsonAsync("/api/v1/articles", new { text = "From the wire." })).StatusCode);
        var log = (await maya.OpenAsync("/desk/log")).Text;
        Assert.Contains("made an API key", log);
        Assert.Contains("revoked an API key", log);

        page = await maya.SubmitAsync((await maya.OpenAsync("/desk/keys")).Form("Make a key"), new() { ["Name"] = "idle bot" });
        Assert.Contains("Choose what the key may do", page.Text);
        Assert.Equal("idle bot", page.Document.QuerySelector("#Name")!.GetAttribute("value"));
    }
}
