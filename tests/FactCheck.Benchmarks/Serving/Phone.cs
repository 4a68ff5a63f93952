using System.Text.Json;
using FactCheck.Benchmarks.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Serving;

/// <summary>What a reader waits for on a phone: the largest thing painted and what moves afterwards, on a slow line and a slow processor, with nothing kept in the browser.</summary>
internal static class Phone
{
    private const int Rounds = 5;
    private const double MostSeconds = 1.2;

    // A slow fourth-generation line and a processor of a quarter of this one's speed, as Lighthouse has them.
    private const int Latency = 150;
    private const double BytesPerSecond = 1.6 * 1024 * 1024 / 8;
    private const int Slowdown = 4;

    private const string Watch = """
        (() => {
          window.largest = 0; window.moved = 0;
          new PerformanceObserver(list => { for (const entry of list.getEntries()) largest = entry.startTime; }).observe({ type: "largest-contentful-paint", buffered: true });
          new PerformanceObserver(list => { for (const entry of list.getEntries()) moved += entry.value; }).observe({ type: "layout-shift", buffered: true });
        })();
        """;

    public static async Task<int> RunAsync()
    {
        var executable = Environment.GetEnvironmentVariable("CHROME_PATH") ?? "/usr/bin/chromium";
        if (!File.Exists(executable))
        {
            Console.Error.WriteLine("There is no Chromium: give its path in CHROME_PATH.");
            return 1;
        }
        await using var place = await Workplace.StartAsync(durable: false);
        var connectionString = await place.NewDatabaseAsync();
        await using var site = await Server.SiteAsync(connectionString, sample: true, keeps: true);
        await using var db = Workplace.Open(connectionString);
        var slug = await db.Claims.Where(c => c.Slug != null).OrderBy(c => c.Id).Select(c => c.Slug).FirstAsync();
        var source = await db.Claims.Where(c => c.Slug == slug).Select(c => c.Source.Head.Slug).SingleAsync();
        var incident = await db.Incidents.Select(i => i.Slug).FirstAsync();

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"] });
        Console.WriteLine($"{"a phone, median of " + Rounds,-44}{"LCP, s",10}{"must",8}{"CLS",8}{"must",8}");
        foreach (var path in new[] { "", "verdicts", $"verdicts/{slug}", $"ar/verdicts/{slug}", $"sources/{source}", $"incidents/{incident}", "check", "corrections", "about/methodology", "api" })
        {
            var rounds = new List<(double Largest, double Moved)>();
            for (var round = 0; round < Rounds; round++)
                rounds.Add(await OpenAsync(browser, new Uri(site.Address, path)));
            var largest = rounds.Select(r => r.Largest).Order().ElementAt(Rounds / 2);
            Console.WriteLine($"{"/" + path[..Math.Min(path.Length, 42)],-44}{largest,10:0.00}{MostSeconds,8:0.0}{rounds.Max(r => r.Moved),8:0.000}{0,8}{(largest > MostSeconds || rounds.Any(r => r.Moved > 0) ? "  short of it" : "")}");
        }
        return 0;
    }

    private static async Task<(double Largest, double Moved)> OpenAsync(IBrowser browser, Uri address)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 640 }, DeviceScaleFactor = 2, IsMobile = true, HasTouch = true });
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        var devTools = await context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = Latency, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond });
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slowdown });
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var seen = await page.EvaluateAsync<JsonElement>("({ largest, moved })");
        return (seen.GetProperty("largest").GetDouble() / 1000, seen.GetProperty("moved").GetDouble());
    }
}
