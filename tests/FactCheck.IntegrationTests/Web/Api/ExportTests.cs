using System.Net;
using System.Text;
using System.Text.Json;
using FactCheck.IntegrationTests.Web.Verdicts;
using FactCheck.Web.Exports;

namespace FactCheck.IntegrationTests.Web.Api;

public sealed class ExportTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Everybody_takes_home_what_is_published_and_nothing_else()
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        var claim = newsroom.Claim("=1+1, said the ministry, \"twice\"");
        newsroom.Publish(claim, newsroom.Content("False", "It is not."));
        await newsroom.SavedAsync(claim);
        newsroom.Claim("Nobody has ruled on this");
        await newsroom.Db.SaveChangesAsync();

        var answer = await site.Reader().Http.GetAsync("/data/claims.csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("attachment; filename=\"claims.csv\"", answer.Content.Headers.ContentDisposition!.ToString());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("id,page,wording,", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("desk_state", lines[0]);
        // A formula has become text, and quotation marks are doubled.
        Assert.Contains(lines, l => l.Contains("\"'=1+1, said the ministry, \"\"twice\"\"\"") && l.Contains(",published,False,It is not.,"));
        Assert.DoesNotContain(lines, l => l.Contains("Nobody has ruled"));

        var json = await site.Reader().Http.GetStringAsync("/data/claims.jsonl?rating=False");
        var rows = json.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Contains(rows, r => r.GetProperty("wording").GetString() == "=1+1, said the ministry, \"twice\"" && r.GetProperty("deskState").ValueKind == JsonValueKind.Null);
        Assert.All(rows, r => Assert.Equal("False", r.GetProperty("rating").GetString()));
        Assert.Empty(await site.Reader().Http.GetStringAsync("/data/claims.jsonl?rating=Nothing"));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Reader().Http.GetAsync("/data/claims.csv?from=yesterday")).StatusCode);
    }

    [Fact]
    public async Task The_desk_takes_its_list_as_it_is_filtered()
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        newsroom.Claim("The crane fell over in March");
        newsroom.Claim("The crane was red in April");
        await newsroom.Db.SaveChangesAsync();
        var maya = await site.EditorAsync("Maya Lind");
        var page = await maya.OpenAsync("/desk/queue?q=crane");
        var file = page.Document.QuerySelectorAll("a").Single(a => a.TextContent == "CSV").GetAttribute("href")!;
        var lines = (await maya.Http.GetStringAsync(file)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.EndsWith(",desk_state", lines[0], StringComparison.Ordinal);
        Assert.All(lines[1..], l => Assert.EndsWith(",New", l, StringComparison.Ordinal));
        Assert.Single((await maya.Http.GetStringAsync("/desk/queue/export?q=april&form=jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_reader_takes_along_the_list_as_it_was_found()
    {
        await using var newsroom = await Newsroom.OpenAsync(site);
        foreach (var (words, rating) in new[] { ("The gantry of Orley fell over", "False"), ("The gantry of Orley was green", "False"), ("The gantry of Orley sank", "True") })
            newsroom.Publish(newsroom.Claim(words), newsroom.Content(rating, "The log says so."));
        await newsroom.Db.SaveChangesAsync();
        var reader = site.Reader();
        var page = await reader.OpenAsync("/verdicts?q=gantry+orley&verdict=False&sort=newest");
        var files = page.Document.QuerySelectorAll("a[href^='/data/verdicts.']").Select(a => a.GetAttribute("href")!).ToList();
        var lines = (await reader.Http.GetStringAsync(files[0])).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(page.All(".entry h3").Order(), lines[1..].Select(l => l.Split(',')[2]).Order());
        Assert.Equal(2, (await reader.Http.GetStringAsync(files[1])).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), a => a.TextContent == "feed");

        page = await reader.OpenAsync("/verdicts?verdict=False");
        var feed = page.Document.QuerySelectorAll("a").Single(a => a.TextContent == "feed").GetAttribute("href")!;
        Assert.Contains("The gantry of Orley fell over", await reader.Http.GetStringAsync(feed));
    }

    [Theory]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("+49", "'+49")]
    [InlineData("-1", "'-1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void No_cell_is_a_formula(string text, string cell) => Assert.Equal(cell, CsvWriter.Harmless(text));
}
