using System.Diagnostics;
using FactCheck.Benchmarks.Queue;
using FactCheck.Benchmarks.Serving;
using FactCheck.Data.Statements;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks.Desk;

/// <summary>The desk with many claims in its database: each list and each decision over HTTP, and what an editor waits for in a browser.</summary>
internal static class DeskSpeed
{
    private const int Times = 20;
    private const int Actions = 100;
    private const int PageSize = 30;
    private const int FarPage = 4000;
    private const double Must = 100;
    private const double MustRatio = 1.2;

    private static readonly string[] Narrowed =
    [
        "show=Mine", "show=Review", "show=Again", "show=Triaged", "show=InReview", "show=Published", "show=Dismissed", "show=CheckedElsewhere", "show=All",
        "sort=Oldest", "sort=Surest", "sort=LeastSure", "show=All&sort=Surest",
        "q=badx", "q=badx+dux+fox", "q=nothingthatanybodysaid", "source=Office+77", "source=nobody+of+this+name", "outlet=The+Post+7", "outlet=nowhere", "incident=Incident+7", "incident=none",
        "tag=tag+5", "tag=none", "language=ru", "language=fi", "below=41", "below=1", "older=30", "who=me", "who=nobody", "answered=true", "seen=true", "unread=true", "calls=true", "show=All&calls=true",
        "answered=true&seen=true&unread=true&below=60",
    ];

    public static async Task<int> RunAsync(int claims)
    {
        await using var place = await Workplace.StartAsync(durable: false);
        var connectionString = await place.NewDatabaseAsync();
        var clock = Stopwatch.StartNew();
        await DeskDatabase.FillAsync(connectionString, claims);
        await using var db = Workplace.Open(connectionString);
        var recent = db.Claims.Where(c => c.State == ClaimState.New).OrderByDescending(c => c.FoundAt).ThenBy(c => c.Id);
        var fresh = await recent.CountAsync();
        Console.WriteLine($"{claims:N0} claims filled in {clock.Elapsed.TotalSeconds:0} s, {fresh:N0} of them new");
        await using var site = await Server.SiteAsync(connectionString, sample: false, keeps: false);
        Console.WriteLine($"\n{$"in Chromium, from the action to the paint, in ms, {Actions} each",-52}{"p50",8}{"p95",8}{"most",8}{"must",8}");
        var shown = 0;
        await foreach (var (what, seen, answered) in EditorWithKeys.MeasureAsync(site.Address, Actions))
        {
            shown++;
            Print(what, seen);
            if (answered.Count > 0)
                Print("  until the server’s answer is seen", answered);
        }
        if (shown == 0)
            Console.WriteLine("not measured: there is no Chromium; give its path in CHROME_PATH");

        using var editor = new EditorOverHttp(site.Address);
        var measured = (site, connectionString);
        await editor.SignInAsync();

        Console.WriteLine($"\n{"over HTTP, in ms",-52}{"p50",8}{"p95",8}{"most",8}{"must",8}   processor: site, database");
        var far = Math.Min(FarPage, fresh / PageSize);
        var before = await recent.Skip((far - 1) * PageSize - 1).Select(c => new { c.FoundAt, c.Id }).FirstAsync();
        var farAddress = $"/desk/queue?after={before.FoundAt.UtcTicks}-{before.Id:N}";
        var (first, last) = (new List<double>(), new List<double>());
        // The two in turns, so that noise falls on both alike.
        for (var i = -5; i < 2 * Times; i++)
        {
            var (one, other) = (await editor.TimeAsync("/desk/queue"), await editor.TimeAsync(farAddress));
            if (i < 0) continue;
            first.Add(one);
            last.Add(other);
        }
        Print("queue, page 1", first);
        Print($"queue, page {far:N0}", last);
        Console.WriteLine($"{$"  page {far:N0} ÷ page 1, medians",-52}{Median(last) / Median(first),8:0.00}{"",16}{MustRatio,8:0.0}");
        foreach (var narrowed in Narrowed)
            await TimeAsync(measured, $"queue?{narrowed}", () => editor.TimeAsync($"/desk/queue?{narrowed}"));
        foreach (var address in new[] { "/desk/inbox", "/desk/sources", "/desk/sources?q=Office", "/desk/incidents", "/desk/incidents/incident-40", "/desk/reports", "/desk/log", "/desk/log?q=badx", "/desk/topics", "/desk/scales", "/desk/people" })
            await TimeAsync(measured, address, () => editor.TimeAsync(address));
        var ids = await recent.Skip(1000).Take(Times + 1).Select(c => c.Id).ToListAsync();
        var number = 0;
        await TimeAsync(measured, "workbench", () => editor.TimeAsync($"/desk/claims/{ids[number++ % ids.Count]}"));
        await TimeAsync(measured, "accept, and the list again", () => editor.DecideAsync("Accept"));
        await TimeAsync(measured, "dismiss, and the list again", () => editor.DecideAsync("Dismiss&reason=an+opinion"));
        Console.WriteLine($"{Environment.ProcessorCount} processors; what else ran on the machine is in these times too");
        return 0;
    }

    // What else runs on the machine is in the times that somebody waits, but not in the processor's.
    private static async Task TimeAsync((Server Site, string Database) measured, string what, Func<Task<double>> act)
    {
        await act();
        var times = new List<double>();
        var (site, database) = (measured.Site.ProcessorTime, await DatabaseTime.ReadAsync(measured.Database));
        for (var i = 0; i < Times; i++)
            times.Add(await act());
        var spent = (await DatabaseTime.ReadAsync(measured.Database)).Since(database).TotalMilliseconds;
        Print(what, times, $"{(measured.Site.ProcessorTime - site).TotalMilliseconds / Times,16:0.0}{spent / Times,10:0.0}");
    }

    private static void Print(string what, List<double> times, string processor = "")
    {
        times.Sort();
        var p95 = times[times.Count * 95 / 100];
        Console.WriteLine($"{what,-52}{Median(times),8:0.0}{p95,8:0.0}{times[^1],8:0.0}{Must,8:0}{processor}{(p95 > Must ? "  short of it" : "")}");
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
