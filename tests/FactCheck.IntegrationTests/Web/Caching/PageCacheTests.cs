using System.IO.Compression;
using System.Net;
using FactCheck.IntegrationTests.Web.Verdicts;
using FactCheck.Web.Hosting.Caching;

namespace FactCheck.IntegrationTests.Web.Caching;

public sealed class PageCacheTests(KeepingSite site) : IClassFixture<KeepingSite>
{
    [Fact]
    public async Task Everybody_gets_bytes_of_the_encoding_asked_for_whoever_asked_first()
    {
        var (web, address) = await PublishedAsync("Everybody asks");
        string?[] accepted = ["gzip", null, "br", "identity", "gzip, deflate, br, zstd", "br;q=0.2, gzip;q=0.9", "br;q=0, gzip;q=0", "*", "deflate", "gzip;q=nonsense"];
        string?[] expected = ["gzip", null, "br", null, "br", "gzip", null, "br", null, null];
        var bodies = new List<string>();
        foreach (var (accept, coding) in accepted.Zip(expected))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (accept is not null)
                request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
            using var answer = await web.SendAsync(request);
            Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
            bodies.Add(Text(bytes, coding));
        }
        Assert.Single(bodies.Distinct());
        Assert.Contains("</html>", bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_has_the_page_already_is_told_so()
    {
        var (web, address) = await PublishedAsync("It stays the same");
        using var first = await web.GetAsync(address);
        var tag = first.Headers.ETag!.ToString();
        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        foreach (var known in new[] { tag, tag[2..], $"\"other\", {tag}", "*" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
            using var again = await web.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, again.Headers.ETag!.ToString());
        }
        using var other = new HttpRequestMessage(HttpMethod.Get, address);
        other.Headers.TryAddWithoutValidation("If-None-Match", "W/\"other\"");
        Assert.Equal(HttpStatusCode.OK, (await web.SendAsync(other)).StatusCode);
    }

    [Theory]
    [InlineData("HEAD", "GET")]
    [InlineData("GET", "HEAD")]
    public async Task A_head_says_what_the_page_would_say_and_sends_nothing(string first, string second)
    {
        var (web, address) = await PublishedAsync($"Head to tail, {first} first");
        var answers = new Dictionary<string, (string Headers, int Bytes)>();
        foreach (var method in new[] { first, second })
        {
            using var answer = await web.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answers[method] = ($"{answer.Headers}{answer.Content.Headers}", (await answer.Content.ReadAsByteArrayAsync()).Length);
        }
        Assert.Equal(answers["GET"].Headers, answers["HEAD"].Headers);
        Assert.Equal(0, answers["HEAD"].Bytes);
        Assert.True(answers["GET"].Bytes > 1000);
    }

    [Fact]
    public async Task Whoever_is_signed_in_neither_gets_nor_leaves_a_kept_page()
    {
        var editor = await site.EditorAsync("Maya");
        var (web, address) = await PublishedAsync("Only for readers");
        var before = site.Cache.Taken;
        using (var own = await editor.Http.GetAsync(address))
        {
            Assert.Equal("no-cache, private", own.Headers.CacheControl!.ToString());
            Assert.Null(own.Headers.ETag);
        }
        Assert.Equal(before, site.Cache.Taken);
        await web.GetStringAsync(address);
        Assert.True(site.Cache.Taken > before);
        using var asked = new AskedQueries(site);
        await editor.Http.GetStringAsync(address);
        Assert.NotEmpty(asked.Texts);
    }

    [Fact]
    public async Task Readers_get_no_cookie_and_no_script_may_run_and_forms_and_failures_are_never_kept()
    {
        var (web, address) = await PublishedAsync("No crumbs");
        foreach (var path in new[] { "/", "/verdicts", address })
        {
            for (var i = 0; i < 2; i++)
            {
                using var answer = await web.GetAsync(path);
                Assert.False(answer.Headers.Contains("Set-Cookie"), path);
                var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
                Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
                Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
                Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            }
        }
        var before = site.Cache.Taken;
        await web.GetAsync("/account/sign-in");
        await web.GetAsync("/verdicts/there-is-none");
        await web.GetAsync($"/verdicts?before={new string('x', 600)}");
        Assert.Equal(before, site.Cache.Taken);
    }

    [Fact]
    public async Task A_hundred_readers_at_once_cost_one_page()
    {
        var (web, address) = await PublishedAsync("All at once");
        await web.GetStringAsync(address);
        site.Cache.Clear();
        using var alone = new AskedQueries(site);
        await web.GetStringAsync(address);
        site.Cache.Clear();
        using var asked = new AskedQueries(site);
        var pages = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => web.GetStringAsync(address))));
        Assert.Single(pages.Distinct());
        Assert.Equal(alone.Texts.Count - asked.Texts.Count, asked.Texts.Count);
    }

    [Fact]
    public async Task Addresses_differ_by_their_query_and_by_the_host_they_name()
    {
        var (web, address) = await PublishedAsync("Which host");
        await web.GetStringAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = "other.example" } };
        Assert.Contains($"http://other.example{address}", await (await web.SendAsync(request)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("other.example", await web.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_takes_no_more_memory_than_it_was_given()
    {
        var (web, address) = await PublishedAsync("Room for four");
        for (var i = 0; i < 400; i++)
            await web.GetStringAsync($"{address}?again={i}");
        Assert.InRange(site.Cache.Taken, 1, 4 * 1024 * 1024);
    }

    [Fact]
    public async Task What_was_begun_before_a_change_is_not_kept_after_it()
    {
        await site.WebAsync();
        var cache = site.Cache;
        var key = new PageKey("", "/a-page-of-this-test", "");
        var going = new TaskCompletionSource<KeptPage?>();
        var begun = cache.MakeAsync(key, () => going.Task);
        cache.Clear();
        going.SetResult(new KeptPage([1], new Microsoft.AspNetCore.Http.HeaderDictionary()));
        Assert.NotNull((await begun).Page);
        Assert.Null(cache.Find(key));
    }

    private async Task<(HttpClient Web, string Address)> PublishedAsync(string words)
    {
        var web = await site.WebAsync();
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim(words);
        news.Publish(claim, news.Content("False", "No."));
        var address = await news.SavedAsync(claim);
        // Word of what was just saved may still be on its way.
        await Wait.UntilAsync(
            async () =>
            {
                await web.GetStringAsync("/");
                return (await web.GetStringAsync("/")).Contains(words, StringComparison.Ordinal);
            },
            TimeSpan.FromSeconds(5));
        await Task.Delay(200);
        return (web, address);
    }

    private static string Text(byte[] bytes, string? coding)
    {
        using Stream stream = coding switch
        {
            "gzip" => new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress),
            "br" => new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress),
            _ => new MemoryStream(bytes),
        };
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
