using System.Text;
using FactCheck.Data.Articles;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.IntegrationTests.Web.Desk;

public sealed class InboxTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Pasted_text_is_queued_read_and_listed()
    {
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync("/desk/inbox");
        page = await editor.SubmitAsync(page.Form("Read them"), new() { ["Text"] = Encoding.UTF8.GetString(Articles.Dam(place: "Pasted").Bytes) }, files: []);
        Assert.Contains("0 of 1 done", page.Text);
        Assert.NotNull(page.Document.QuerySelector("meta[http-equiv=refresh]"));

        await site.ReadQueueAsync();
        page = await editor.OpenAsync(page.Path);
        Assert.Contains("1 of 1 done", page.Text);
        Assert.Null(page.Document.QuerySelector("meta[http-equiv=refresh]"));
        page = await editor.OpenAsync(page.Document.QuerySelector("main table a")!.GetAttribute("href")!);
        Assert.NotEmpty(page.All("mark.claim"));
    }

    [Fact]
    public async Task Several_files_are_read_and_what_failed_is_listed_with_its_reason_and_bytes()
    {
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync("/desk/inbox");
        page = await editor.SubmitAsync(page.Form("Read them"), files:
        [
            ("Files", "good.txt", Articles.Dam(place: "Uploaded").Bytes),
            ("Files", "empty.txt", []),
            ("Files", "picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0xFF, 0xFE, 0, 1]),
        ]);
        await site.ReadQueueAsync();
        page = await editor.OpenAsync(page.Path);
        Assert.Contains("3 of 3 done", page.Text);
        Assert.Contains("2 in quarantine", page.Text);

        var picture = page.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("picture.png")).QuerySelector("a")!.GetAttribute("href")!;
        page = await editor.OpenAsync(picture);
        Assert.Contains("89 50 4e 47", page.Text.Replace("8950 4e47", "89 50 4e 47"));
        Assert.Contains("20 bytes", page.Text);

        page = await editor.SubmitAsync(page.Form("Try again"));
        Assert.Contains("2 of 3 done", page.Text);
    }

    [Fact]
    public async Task Nothing_chosen_and_nothing_pasted_says_what_is_missing()
    {
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync("/desk/inbox");
        page = await editor.SubmitAsync(page.Form("Read them"), files: []);
        Assert.Contains("Choose a file, or paste a text", page.Text);
    }

    [Fact]
    public async Task Downloaded_bytes_are_never_run_as_a_page()
    {
        var bytes = Encoding.UTF8.GetBytes("<script>alert(1)</script>");
        await site.ReadAsync(new FactCheck.Ingest.Input("attack.html", bytes));
        await using var db = site.NewDb();
        var id = await db.Arrivals.Where(a => a.Name == "attack.html" && a.State == ArrivalState.Quarantined).Select(a => a.Id).SingleAsync();
        var answer = await (await site.EditorAsync("Maya")).Http.GetAsync($"/desk/inbox/quarantined/{id}?handler=Bytes");
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
    }
}
