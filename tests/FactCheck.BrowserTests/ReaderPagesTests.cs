using System.IO.Compression;
using System.Net;
using Microsoft.Playwright;

namespace FactCheck.BrowserTests;

/// <summary>Every page that readers have, in both languages, on narrow and wide windows, in dark, in forced colours, with text twice as large.</summary>
public sealed class ReaderPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>What the first flight of a connection carries.</summary>
    private const int MostBytes = 14_600;

    // A new page is a line here: its name in the pictures, and where it is. "{…}" is taken from the first address on the front page that has it, and a second one from the first such address on that page. What the sample has not is walked in FullSiteTests.
    private static readonly (string Name, string Address)[] WithSample =
    [
        ("home", "/"),
        ("verdicts", "/verdicts"),
        ("verdict", "{/verdicts/}"),
        ("report", "{/verdicts/}/report"),
        ("report-sent", "{/verdicts/}/report?sent=yes"),
        ("corrections", "/corrections"),
        ("about", "/about/methodology"),
        ("scales", "/about/rating-scales"),
        ("feeds", "/feeds"),
        ("topics", "/topics"),
        ("incidents", "/incidents"),
        ("incident", "{/incidents/}"),
        ("source", "{/sources/}"),
        ("sources", "/sources"),
        ("pair", "{/sources/}{/and/}"),
        ("lost", "/no-such-page"),
    ];

    private static readonly (string Name, string Address)[] Empty =
        [("home-empty", "/"), ("verdicts-empty", "/verdicts"), ("corrections-empty", "/corrections"), ("topics-empty", "/topics"), ("incidents-empty", "/incidents")];

    [Fact]
    public async Task Every_readers_page_holds_in_every_window_and_language_and_weighs_little()
    {
        chromium.SkipWithout();
        await using var site = await Site.StartAsync(sample: true);
        await WalkAsync(site, WithSample);

        await using var browser = await chromium.OpenAsync(site, javaScript: false);
        var page = await browser.NewPageAsync();
        foreach (var language in new[] { "", "/ar" })
        {
            await page.GotoAsync(language + await FoundAsync(page, "{/verdicts/}"));
            await TellsTheVerdictAboveTheFoldAsync(page);
            await PrintsOnTwoPagesAsync(page);
        }
    }

    [Fact]
    public async Task A_site_that_has_published_nothing_says_so_in_every_window_and_language()
    {
        chromium.SkipWithout();
        await using var site = await Site.StartAsync();
        await WalkAsync(site, Empty);
    }

    private async Task WalkAsync(Site site, (string Name, string Address)[] pages)
    {
        await using var browser = await chromium.OpenAsync(site, javaScript: true);
        var page = await browser.NewPageAsync();
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(site.Address) };
        var wrong = new List<string>();
        foreach (var (name, address) in pages)
        {
            var found = await FoundAsync(page, address);
            foreach (var language in new[] { "", "/ar" })
            {
                var (where, path) = ($"readers-{name}{language.Replace('/', '-')}", $"{language}{found}");
                await page.GotoAsync(path);
                wrong.AddRange(await page.FindWrongAsync(where));
                if (await WeightAsync(http, path) is > MostBytes and var weight)
                    wrong.Add($"{where} weighs {weight} bytes with its style sheet; the first flight carries {MostBytes}.");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task TellsTheVerdictAboveTheFoldAsync(IPage page)
    {
        await page.SetViewportSizeAsync(360, 640);
        foreach (var part in new[] { "h1", ".by", ".by time", ".ruling .badge", ".ruling p" })
        {
            var box = await page.Locator($"main {part}").First.BoundingBoxAsync();
            Assert.True(box is not null && box.Y >= 0 && box.Y + box.Height <= 640, $"{part} ends at {box?.Y + box?.Height} px on {page.Url}.");
        }
        await page.ShootWindowAsync($"fold{(page.Url.Contains("/ar/", StringComparison.Ordinal) ? "-ar" : "")}");
    }

    private static async Task PrintsOnTwoPagesAsync(IPage page)
    {
        var paper = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.InRange(paper.Split("/Type /Page\n").Length - 1, 1, 2);
    }

    private static async Task<string> FoundAsync(IPage page, string address)
    {
        var found = "";
        while (address is ['{', ..])
        {
            var end = address.IndexOf('}', StringComparison.Ordinal);
            await page.GotoAsync(found.Length == 0 ? "/" : found);
            var href = await page.Locator($"main a[href*='{address[1..end]}']").First.GetAttributeAsync("href");
            (found, address) = (href!.Split('#')[0], address[(end + 1)..]);
        }
        return found + address;
    }

    private static async Task<long> WeightAsync(HttpClient http, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await http.SendAsync(request);
        // The style sheet is compressed when the site is published, as tightly as here.
        return await LengthAsync(answer) + Compressed(await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "src", "FactCheck.Web", "wwwroot", "css", "site.css")));
    }

    private static async Task<long> LengthAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.Content.Headers.ContentEncoding.Contains("br") ? body.Length : Compressed(body);
    }

    private static long Compressed(byte[] bytes)
    {
        var sent = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, sent, out var length, 11, 22));
        return length;
    }
}
