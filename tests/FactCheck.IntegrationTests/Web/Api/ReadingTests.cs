using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Data.Statements;
using FactCheck.IntegrationTests.Web.Verdicts;

namespace FactCheck.IntegrationTests.Web.Api;

public sealed class ReadingTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _http = site.Reader().Http;

    [Fact]
    public async Task A_published_claim_is_told_with_its_verdict_its_answers_and_where_all_of_it_stands()
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        var claim = newsroom.Claim("The harbour was closed for a week");
        var denial = newsroom.Answer(claim, "Tom Berg", "It was open every day.", LinkKind.Denies);
        newsroom.Answer(denial, "Port Authority", "Mr Berg counts the ferry pier.", LinkKind.Qualifies);
        newsroom.Answer(claim, "Nobody Yet", "Perhaps it was.", LinkKind.Qualifies, confirmed: false);
        newsroom.Publish(claim, newsroom.Content("False", "The log shows ships on every day."));
        var page = await newsroom.SavedAsync(claim);

        var told = await JsonAsync($"/api/v1/claims/{claim.Id}");
        Assert.Equal("The harbour was closed for a week", told.GetProperty("wording").GetString());
        Assert.Equal("False", told.GetProperty("verdict").GetProperty("rating").GetProperty("word").GetString());
        Assert.Equal("published", told.GetProperty("verdict").GetProperty("state").GetString());
        Assert.Equal("organisation", told.GetProperty("source").GetProperty("type").GetString());
        Assert.EndsWith(page, told.GetProperty("page").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, told.GetProperty("saidOn").ValueKind);
        Assert.Equal(1, told.GetProperty("rebuttals").GetInt32());

        var links = (await JsonAsync($"/api/v1/links?claim={claim.Id}")).GetProperty("items");
        Assert.Equal(["denies", "qualifies"], links.EnumerateArray().Select(l => l.GetProperty("kind").GetString()!).Order());
        var answers = (await JsonAsync($"/api/v1/rebuttals?claim={claim.Id}")).GetProperty("items");
        Assert.Equal(["It was open every day.", "Mr Berg counts the ferry pier."], answers.EnumerateArray().Select(r => r.GetProperty("text").GetString()!).Order());
        // Whatever names an address, names one that answers.
        foreach (var address in new[] { told.GetProperty("self"), told.GetProperty("source").GetProperty("self"), told.GetProperty("verdict").GetProperty("self"), links[0].GetProperty("self"), answers[0].GetProperty("self") })
            Assert.Equal(HttpStatusCode.OK, (await _http.GetAsync(address.GetString())).StatusCode);
    }

    [Fact]
    public async Task A_claim_that_others_checked_is_told_without_a_verdict_or_a_page_of_ours()
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        var claim = Claim.CheckedElsewhere(newsroom.Claim("A dyke broke").Source, new StatementText("A dam broke in Osterland", "a dam broke in osterland", "another fact-checker's review", 1, newsroom.Now));
        newsroom.Db.Add(claim);
        await newsroom.Db.SaveChangesAsync();
        var told = await JsonAsync($"/api/v1/claims/{claim.Id}");
        Assert.Equal("A dam broke in Osterland", told.GetProperty("wording").GetString());
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (told.GetProperty("verdict").ValueKind, told.GetProperty("page").ValueKind));
        Assert.Contains("Osterland", await _http.GetStringAsync("/api/v1/claims?limit=100"));
    }

    [Fact]
    public async Task What_is_not_published_is_told_to_nobody()
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        var claim = newsroom.Claim("The bridge was sold in secret");
        var answer = newsroom.Answer(claim, "Vera Unheard", "It was not.", LinkKind.Denies);
        claim.SaveDraft(newsroom.Content("True", "Secret so far."), newsroom.Author, newsroom.Now);
        await newsroom.Db.SaveChangesAsync();

        foreach (var address in new[] { $"claims/{claim.Id}", $"claims/{claim.Id}/appearances", $"rebuttals/{answer.Id}", $"links/{answer.Links[0].Id}", $"sources/{answer.Source.Id}", $"verdicts/{claim.Verdicts[0].Id}" })
        {
            var refused = await _http.GetAsync($"/api/v1/{address}");
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        }
        foreach (var list in new[] { "claims", "rebuttals", "links", "sources", "verdicts", "articles" })
        {
            var told = await _http.GetStringAsync($"/api/v1/{list}?limit=100");
            Assert.DoesNotContain("bridge", told);
            Assert.DoesNotContain("Vera", told);
            Assert.DoesNotContain("Secret so far", told);
        }
    }

    [Fact]
    public async Task Pages_skip_nothing_and_repeat_nothing_while_others_publish()
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        var ids = new List<Guid>();
        async Task PublishAsync(int number)
        {
            var claim = newsroom.Claim($"Page {number} of the logbook is missing");
            newsroom.Now = newsroom.Now.AddMinutes(1);
            newsroom.Publish(claim, newsroom.Content("True", "It is."));
            await newsroom.SavedAsync(claim);
            ids.Add(claim.Id);
        }
        for (var i = 0; i < 7; i++)
            await PublishAsync(i);
        foreach (var list in new[] { "claims", "verdicts" })
        {
            var (mine, seen, claims, next) = (ids.ToList(), new List<Guid>(), new List<Guid>(), (string?)$"/api/v1/{list}?limit=2");
            while (next is not null)
            {
                var page = await JsonAsync(next);
                var items = page.GetProperty("items").EnumerateArray().ToList();
                seen.AddRange(items.Select(i => i.GetProperty("id").GetGuid()));
                claims.AddRange(items.Select(i => (list == "claims" ? i : i.GetProperty("claim")).GetProperty("id").GetGuid()));
                next = page.GetProperty("next").GetString();
                if (ids.Count < 12)
                    await PublishAsync(100 + ids.Count);
            }
            Assert.Equal(seen.Count, seen.Distinct().Count());
            Assert.Empty(mine.Except(claims));
        }
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_of_nobody_is_refused_in_words()
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        foreach (var words in new[] { "One lamp was red", "Two lamps were red" })
        {
            var claim = newsroom.Claim(words);
            newsroom.Publish(claim, newsroom.Content("True", "Seen."));
            await newsroom.SavedAsync(claim);
        }
        var next = (await JsonAsync("/api/v1/claims?limit=1")).GetProperty("next").GetString()!;
        foreach (var wrong in new[] { next.Replace("claims", "rebuttals"), next + "&topic=harbour", "/api/v1/claims?cursor=" + new string('A', 38), "/api/v1/claims?cursor=1" })
            Assert.Contains("follow “next”", await RefusedAsync(HttpStatusCode.BadRequest, wrong));
    }

    [Theory]
    [InlineData("/api/v1/claims?limit=0", HttpStatusCode.BadRequest, "from 1 to 100")]
    [InlineData("/api/v1/claims?limit=101", HttpStatusCode.BadRequest, "from 1 to 100")]
    [InlineData("/api/v1/claims?limit=many", HttpStatusCode.BadRequest, "limit")]
    [InlineData("/api/v1/links?kind=shouts", HttpStatusCode.BadRequest, "kind")]
    [InlineData("/api/v1/claims/none", HttpStatusCode.NotFound, "openapi.json")]
    [InlineData("/api/v1", HttpStatusCode.NotFound, "openapi.json")]
    [InlineData("/api/v1/unicorns", HttpStatusCode.NotFound, "openapi.json")]
    public async Task What_cannot_be_answered_is_refused_with_the_next_step(string address, HttpStatusCode status, string words) =>
        Assert.Contains(words, await RefusedAsync(status, address));

    [Fact]
    public async Task A_method_that_is_not_taken_is_refused_with_those_that_are()
    {
        var refused = await _http.DeleteAsync("/api/v1/claims");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Contains("GET", refused.Content.Headers.Allow);
        Assert.Contains("Allow header", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_what_has_is()
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        var claim = newsroom.Claim("The lighthouse was dark");
        newsroom.Publish(claim, newsroom.Content("True", "It was."));
        await newsroom.SavedAsync(claim);
        var first = await _http.GetAsync($"/api/v1/claims/{claim.Id}");
        var again = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/claims/{claim.Id}") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        var same = await _http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(first.Headers.ETag, same.Headers.ETag);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync());

        claim.Withdraw("A keeper’s log was misread.", newsroom.Reviewer, newsroom.Now.AddDays(1));
        await newsroom.Db.SaveChangesAsync();
        var changed = await _http.SendAsync(new(HttpMethod.Get, $"/api/v1/claims/{claim.Id}") { Headers = { IfNoneMatch = { first.Headers.ETag! } } });
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("withdrawn", await changed.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task Everybody_gets_the_bytes_asked_for(string? encoding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/openapi.json");
        if (encoding is not null)
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        var answer = await _http.SendAsync(request);
        Assert.Equal(encoding is null ? [] : [encoding], answer.Content.Headers.ContentEncoding);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(stream, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress),
            _ => stream,
        };
        Assert.StartsWith("3.1", (await JsonDocument.ParseAsync(plain)).RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task Asking_for_the_head_gives_the_headers_alone()
    {
        var (head, whole) = (await _http.SendAsync(new(HttpMethod.Head, "/api/v1/claims")), await _http.GetAsync("/api/v1/claims"));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Any_page_of_the_web_may_read_and_none_may_use_a_key()
    {
        var read = await _http.SendAsync(new(HttpMethod.Get, "/api/v1/claims") { Headers = { { "Origin", "https://research.example" } } });
        Assert.Equal(["*"], read.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.False(read.Headers.Contains("Access-Control-Allow-Credentials"));
        var asked = await _http.SendAsync(new(HttpMethod.Options, "/api/v1/claims")
        {
            Headers = { { "Origin", "https://research.example" }, { "Access-Control-Request-Method", "GET" }, { "Access-Control-Request-Headers", "authorization" } },
        });
        Assert.DoesNotContain("authorization", string.Join(',', asked.Headers.TryGetValues("Access-Control-Allow-Headers", out var allowed) ? allowed : []), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<JsonElement> JsonAsync(string address)
    {
        var answer = await _http.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<string> RefusedAsync(HttpStatusCode status, string address)
    {
        var answer = await _http.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem.GetProperty("detail").GetString()!;
    }
}
