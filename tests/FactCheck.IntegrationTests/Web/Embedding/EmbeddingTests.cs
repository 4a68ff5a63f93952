using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using FactCheck.IntegrationTests.Web.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Embedding;

public sealed class EmbeddingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_verdict_may_stand_in_anybodys_frame_and_no_other_page_may()
    {
        var address = await PublishedAsync("The quay was <b>empty</b>");
        var page = await site.Reader().OpenAsync(address.Replace("/verdicts/", "/embed/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("frame-ancestors *", Policy(page), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Policy(page), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("script, form, img, iframe"));
        Assert.All(page.Document.QuerySelectorAll("a"), a => Assert.Equal(("_top", $"http://localhost{address}"), (a.GetAttribute("target"), a.GetAttribute("href"))));
        Assert.Equal(["The quay was <b>empty</b>"], page.All("h1"));
        Assert.Equal(["False"], page.All(".badge"));
        Assert.Equal($"http://localhost{address}", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

        foreach (var other in new[] { address, "/", "/embed/there-is-none" })
            Assert.Contains("frame-ancestors 'none'", Policy(await site.Reader().OpenAsync(other)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/embed/there-is-none")).Status);
    }

    [Fact]
    public async Task A_frame_and_a_picture_made_under_an_earlier_address_go_on()
    {
        var address = await PublishedAsync("The hull was grey");
        var slug = address["/verdicts/".Length..];
        await using (var db = site.NewDb())
            await db.Database.ExecuteSqlAsync($"update statements set former_slugs = array['the-hull-was-blue'] where slug = {slug}");
        Assert.Equal(["The hull was grey"], (await site.Reader().OpenAsync("/embed/the-hull-was-blue")).All("h1"));
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().Http.GetAsync("/cards/the-hull-was-blue.png")).StatusCode);
        var json = await site.Reader().Http.GetStringAsync("/oembed?url=http%3A%2F%2Flocalhost%2Fverdicts%2Fthe-hull-was-blue");
        Assert.Contains($"/embed/{slug}", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_taken_back_says_so_in_the_frame_too()
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim("The tide came twice");
        news.Publish(claim, news.Content("True", "It did."));
        claim.Withdraw("It was another day’s table.", news.Reviewer, news.Now);
        await news.SavedAsync(claim);
        var page = await site.Reader().OpenAsync($"/embed/{claim.Slug}");
        Assert.Equal(["Withdrawn"], page.All(".badge"));
        Assert.Contains("It was another day’s table.", page.Text);
    }

    [Fact]
    public async Task Other_sites_are_told_how_to_show_a_verdict()
    {
        var address = await PublishedAsync("She said \"<script>\" & left");
        var url = Uri.EscapeDataString($"http://localhost{address}");
        var json = JsonDocument.Parse(await site.Reader().Http.GetStringAsync($"/oembed?url={url}&maxwidth=400")).RootElement;
        Assert.Equal(("rich", "1.0", "FactCheck"), (json.GetProperty("type").GetString(), json.GetProperty("version").GetString(), json.GetProperty("provider_name").GetString()));
        Assert.Equal("False: “She said \"<script>\" & left”", json.GetProperty("title").GetString());
        Assert.Equal(400, json.GetProperty("width").GetInt32());
        var html = json.GetProperty("html").GetString()!;
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains($"src=\"http://localhost{address.Replace("/verdicts/", "/embed/", StringComparison.Ordinal)}\"", html, StringComparison.Ordinal);
        using (var picture = await site.Reader().Http.GetAsync(json.GetProperty("thumbnail_url").GetString()))
            Assert.Equal(HttpStatusCode.OK, picture.StatusCode);

        var xml = XDocument.Parse(await site.Reader().Http.GetStringAsync($"/oembed?url={url}&format=xml&maxwidth=99999999999&maxheight=200")).Root!;
        Assert.Equal("oembed", xml.Name);
        Assert.Equal(("640", "200", json.GetProperty("title").GetString()), (xml.Element("width")!.Value, xml.Element("height")!.Value, xml.Element("title")!.Value));
    }

    [Theory]
    [InlineData("/oembed", HttpStatusCode.BadRequest, "Say which verdict")]
    [InlineData("/oembed?url=", HttpStatusCode.BadRequest, "Say which verdict")]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2Fverdicts%2Fnone", HttpStatusCode.NotFound, "no verdict at that address")]
    [InlineData("/oembed?url=http%3A%2F%2Fother.example%2Fverdicts%2Fnone", HttpStatusCode.NotFound, "no verdict at that address")]
    [InlineData("/oembed?url=javascript%3Aalert(1)", HttpStatusCode.NotFound, "no verdict at that address")]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2Fdesk", HttpStatusCode.NotFound, "no verdict at that address")]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2Fverdicts%2Fnone&format=yaml", HttpStatusCode.NotImplemented, "format=json")]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2Fverdicts%2Fnone&maxwidth=-5", HttpStatusCode.BadRequest, "numbers of pixels")]
    [InlineData("/oembed?url=http%3A%2F%2Flocalhost%2Fverdicts%2Fnone&maxheight=wide", HttpStatusCode.BadRequest, "numbers of pixels")]
    public async Task What_cannot_be_shown_is_refused_in_words(string address, HttpStatusCode status, string words)
    {
        using var answer = await site.Reader().Http.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> PublishedAsync(string words)
    {
        await using var news = await Newsroom.OpenAsync(site);
        var claim = news.Claim(words);
        news.Publish(claim, news.Content("False", "No."));
        return await news.SavedAsync(claim);
    }

    private static string Policy(Page page) => page.Response.Headers.GetValues("Content-Security-Policy").Single();
}
