using System.IO.Compression;
using System.Text;
using FactCheck.Data.Articles;
using FactCheck.Ingest;
using FactCheck.IntegrationTests.Ingest.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Web.Desk;

public sealed class InboxTests(Site site, Newsstand stand) : IClassFixture<Site>, IClassFixture<Newsstand>
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
        await site.ReadAsync(new Input("attack.html", bytes));
        await using var db = site.NewDb();
        var id = await db.Arrivals.Where(a => a.Name == "attack.html" && a.State == ArrivalState.Quarantined).Select(a => a.Id).SingleAsync();
        var answer = await (await site.EditorAsync("Maya")).Http.GetAsync($"/desk/inbox/quarantined/{id}?handler=Bytes");
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task An_article_is_fetched_from_its_address_and_keeps_it()
    {
        var address = stand.Put("/dam.html", Encoding.UTF8.GetBytes($"<html><body><article><p>{Encoding.UTF8.GetString(Articles.Dam(place: "Fetched").Bytes).Replace("\n\n", "</p><p>")}</p></article></body></html>"));
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync("/desk/inbox");
        page = await editor.SubmitAsync(page.Form("Fetch it"), new() { ["Address"] = address });
        Assert.Equal([address], page.All("h1"));
        await site.ReadQueueAsync();
        Assert.Contains("1 read", (await editor.OpenAsync(page.Path)).Text);
        await using var db = site.NewDb();
        Assert.Single(await db.Articles.Where(a => a.Address == address).ToListAsync());
    }

    [Fact]
    public async Task What_cannot_be_fetched_is_said_above_the_field_and_stays_typed()
    {
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync("/desk/inbox");
        page = await editor.SubmitAsync(page.Form("Fetch it"), new() { ["Address"] = $"{stand.Address}/gone" });
        Assert.Contains("no such page (404)", page.All(".field-validation-error").Single());
        Assert.Equal($"{stand.Address}/gone", page.Document.QuerySelector("#Address")!.GetAttribute("value"));
        page = await editor.SubmitAsync(page.Form("Fetch it"), new() { ["Address"] = "" });
        Assert.Contains("Give the address of an article", page.Text);
    }

    [Fact]
    public async Task A_followed_feed_brings_each_article_once_and_says_what_it_could_not_fetch()
    {
        stand.Put("/news/one", Articles.Dam(place: "Feedone").Bytes, "text/plain; charset=utf-8");
        var feed = stand.Put("/feed.xml", Feed("one", "one", "lost"), "application/rss+xml");
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync("/desk/inbox");
        page = await editor.SubmitAsync(page.Form("Follow it"), new() { ["Feed"] = feed });
        Assert.Contains("Following The Valley Herald", page.Text);
        page = await editor.SubmitAsync(page.Form("Follow it"), new() { ["Feed"] = feed });
        Assert.Contains("The Valley Herald is followed already", page.Text);

        await LookAsync(feed);
        page = await editor.OpenAsync("/desk/inbox");
        Assert.Contains("The Valley Herald: 1 new", page.Text);
        Assert.Contains("1 of its new articles could not be fetched", page.Text);

        stand.Put("/news/lost", Articles.Dam(place: "Feedlost").Bytes, "text/plain; charset=utf-8");
        await LookAsync(feed);
        page = await editor.OpenAsync("/desk/inbox");
        Assert.DoesNotContain("could not be fetched", page.Text);
        await LookAsync(feed);
        await using (var db = site.NewDb())
            Assert.Equal(["Headline one", "Headline lost"], await db.Arrivals.Where(a => a.Name.StartsWith("Headline")).OrderBy(a => a.ReceivedAt).Select(a => a.Name).ToListAsync());

        stand.Put("/feed.xml", "<!DOCTYPE rss [<!ENTITY x \"y\">]><rss><channel><title>&x;</title></channel></rss>"u8.ToArray(), "text/xml");
        await LookAsync(feed);
        page = await editor.OpenAsync("/desk/inbox");
        Assert.Contains("There is no feed at that address, or a broken one", page.Text);
        page = await editor.SubmitAsync(page.Form("Stop following"));
        Assert.Contains("is not followed any more", page.Text);
        Assert.False(await site.Services.GetRequiredService<FeedReader>().ReadNextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task An_import_is_cancelled_in_the_middle_and_the_rest_read_after_all()
    {
        var editor = await site.EditorAsync("Maya Lindqvist");
        var import = await site.Services.GetRequiredService<Intake>().QueueAsync("Three dams", null, [.. Enumerable.Range(0, 3).Select(n => Articles.Dam($"c{n}.txt", $"Cancel{(char)('a' + n)}"))], CancellationToken.None);
        await site.Services.GetRequiredService<Ingestor>().ReadNextAsync(import, CancellationToken.None);
        var page = await editor.OpenAsync($"/desk/inbox/{import}");
        Assert.Contains("1 of 3 done", page.Text);
        var second = await editor.OpenAsync($"/desk/inbox/{import}");

        page = await editor.SubmitAsync(page.Form("Cancel the rest"));
        Assert.Contains("2 inputs will not be read", page.Text);
        Assert.Contains("by Maya Lindqvist.", page.Text);
        Assert.Contains("1 read, 2 cancelled", page.Text);
        second = await editor.SubmitAsync(second.Form("Cancel the rest"));
        Assert.Contains("nothing to cancel", second.Text);
        await site.ReadQueueAsync();
        page = await editor.OpenAsync($"/desk/inbox/{import}?state=Cancelled");
        Assert.Equal(2, page.All("tbody tr").Count);

        page = await editor.SubmitAsync(page.Form("Read the 2 cancelled after all"));
        await site.ReadQueueAsync();
        Assert.Contains("3 read", (await editor.OpenAsync(page.Path)).Text);
    }

    [Fact]
    public async Task All_that_failed_is_tried_again_at_once_and_long_imports_have_pages()
    {
        var inputs = Enumerable.Range(1, 120).Select(n => new Input($"empty {n:000}.txt", []));
        var import = await site.ReadAsync([.. inputs]);
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync($"/desk/inbox/{import}");
        Assert.Contains("120 of 120 done", page.Text);
        var names = new List<string>(page.All("tbody th"));
        while (page.Document.QuerySelector("a[rel=next]") is { } next)
            names.AddRange((page = await editor.OpenAsync(next.GetAttribute("href")!)).All("tbody th"));
        Assert.Equal(Enumerable.Range(1, 120).Select(n => $"empty {n:000}.txt"), names);

        page = await editor.SubmitAsync(page.Form("Try all 120 in quarantine again"));
        Assert.Contains("0 of 120 done", page.Text);
        page = await editor.SubmitAsync(page.Form("Cancel the rest"));
        Assert.Contains("120 cancelled", page.Text);
    }

    [Fact]
    public async Task The_articles_of_an_archive_come_in_one_by_one_and_a_bomb_does_not()
    {
        var editor = await site.EditorAsync("Maya");
        var page = await editor.OpenAsync("/desk/inbox");
        page = await editor.SubmitAsync(page.Form("Read them"), files: [("Files", "two.zip", Zip(("a.txt", Articles.Dam(place: "Zippa").Bytes), ("b/b.txt", Articles.Dam(place: "Zippb").Bytes), ("__MACOSX/a.txt", [1])))]);
        Assert.Contains("0 of 2 done", page.Text);
        await site.ReadQueueAsync();
        Assert.Contains("b/b.txt", (await editor.OpenAsync(page.Path)).Text);

        page = await editor.OpenAsync("/desk/inbox");
        page = await editor.SubmitAsync(page.Form("Read them"), files: [("Files", "bomb.zip", Zip(("bomb.txt", new byte[Intake.MaxBytes + 1])))]);
        Assert.Contains("bomb.zip cannot be unpacked", page.Text);
        page = await editor.SubmitAsync(page.Form("Read them"), files: [("Files", "broken.zip", [.. "PK\u0003\u0004"u8, 1, 2, 3])]);
        Assert.Contains("broken.zip cannot be unpacked", page.Text);
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>Announces articles under /news; the same one twice is one.</summary>
    private static byte[] Feed(params string[] names) => Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>The Valley Herald</title>{string.Concat(names.Select(n => $"<item><title>Headline {n}</title><link>/news/{n}</link><guid>{n}</guid></item>"))}</channel></rss>
        """);

    /// <summary>What the worker does when a quarter of an hour has passed.</summary>
    private async Task LookAsync(string feed)
    {
        await using (var db = site.NewDb())
            await db.Feeds.Where(f => f.Address == feed).ExecuteUpdateAsync(f => f.SetProperty(x => x.NextCheckAt, DateTimeOffset.UnixEpoch));
        Assert.True(await site.Services.GetRequiredService<FeedReader>().ReadNextAsync(CancellationToken.None));
    }
}
