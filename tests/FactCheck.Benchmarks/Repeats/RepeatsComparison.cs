using System.Diagnostics;
using FactCheck.Benchmarks.Queue;
using FactCheck.Evaluation.NearDuplicates;
using FactCheck.Extraction.Matching;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Benchmarks.Repeats;

/// <summary>Looking up whether an article is there already, among as many as a large newsroom gathers.</summary>
internal static class RepeatsComparison
{
    private const int Copies = 2100;
    private const int News = 1000;

    /// <summary>So many look-ups of other copies first: until then the compiler is still at work on what is measured.</summary>
    private const int WarmingUp = 1000;
    private const int ForPeer = 28;

    /// <summary>The peer is slow to fill: it is spared nine articles of ten.</summary>
    private const int SparedForPeer = 10;

    public static async Task<int> RunAsync(int articles)
    {
        await using var place = await Workplace.StartAsync(durable: false);
        var connectionString = await place.NewDatabaseAsync();
        await using var million = new MillionArticles(connectionString);
        var clock = Stopwatch.StartNew();
        await million.FillAsync(articles, articles / SparedForPeer);
        Console.WriteLine($"{articles} articles filled in {clock.Elapsed.TotalSeconds:0} s: {await million.SizesAsync()}");

        var press = new Press();
        var copies = Suite.Copies(press, articles, Copies).ToList();
        var news = Enumerable.Range(articles, News).Select(n => (Number: -1, Alteration.Updated, Shingles.Of(Press.Print(press.Article(n))))).ToList();

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await LookUpAsync(connectionString, Suite.Copies(press, articles, WarmingUp).ToList(), "warming up");
        await LookUpAsync(connectionString, copies, "altered copies");
        await LookUpAsync(connectionString, news, "news");
        await RememberAsync(connectionString, news.ConvertAll(n => n.Item3), articles);

        var peer = new Peer(connection);
        Console.WriteLine($"of these, the peer was given {articles / SparedForPeer}");
        await PeerAsync(peer, copies.Where(c => c.Number < articles / SparedForPeer).Where((_, i) => i % (Copies / SparedForPeer / ForPeer) == 1).ToList(), "altered copies");
        await PeerAsync(peer, news.Take(ForPeer).ToList(), "news");
        return 0;
    }

    private static async Task LookUpAsync(string connectionString, List<(int Number, Alteration, long[] Shingles)> wanted, string what)
    {
        var (times, right, wrong) = (new List<double>(), 0, 0);
        var (ours, server) = (TimeSpan.Zero, new Dictionary<int, (TimeSpan First, TimeSpan Last)>());
        foreach (var (number, _, shingles) in wanted)
        {
            await using var db = Workplace.Open(connectionString);
            await db.Database.OpenConnectionAsync();
            // As when an article is read, this is not the first that is asked of the connection.
            var backend = await db.Database.SqlQuery<int>($"""select pg_backend_pid() as "Value" """).SingleAsync();
            var before = ProcessorTime(backend);
            var (clock, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var found = await Ingest.Repeats.FindAsync(db, shingles, CancellationToken.None);
            times.Add(clock.Elapsed.TotalMilliseconds);
            ours += Environment.CpuUsage.TotalTime - used;
            server[backend] = (server.TryGetValue(backend, out var known) ? known.First : before, ProcessorTime(backend));
            if (found?.FirstId is not { } id) continue;
            if (number >= 0 && id == MillionArticles.Id(number)) right++;
            else wrong++;
        }
        var theirs = server.Values.Sum(s => (s.Last - s.First).TotalMilliseconds);
        Print("ours", what, times, $"processor {(ours.TotalMilliseconds + theirs) / wanted.Count:0.00} ms, of which PostgreSQL {theirs / wanted.Count:0.00}; found {right}, wrong {wrong} of {wanted.Count}");
    }

    private static TimeSpan ProcessorTime(int process)
    {
        using var backend = Process.GetProcessById(process);
        return backend.TotalProcessorTime;
    }

    private static async Task PeerAsync(Peer peer, List<(int Number, Alteration, long[] Shingles)> wanted, string what)
    {
        var (times, right, wrong, compared) = (new List<double>(), 0, 0, 0L);
        foreach (var (number, _, shingles) in wanted)
        {
            var clock = Stopwatch.StartNew();
            var (found, candidates) = await peer.FindAsync(shingles);
            times.Add(clock.Elapsed.TotalMilliseconds);
            compared += candidates;
            if (found is not { } id) continue;
            if (number >= 0 && id == MillionArticles.Id(number)) right++;
            else wrong++;
        }
        Print("peer", what, times, $"found {right}, wrong {wrong} of {wanted.Count}; {compared / wanted.Count} compared for each");
    }

    private static async Task RememberAsync(string connectionString, List<long[]> news, int first)
    {
        var times = new List<double>();
        foreach (var shingles in news)
        {
            await using var db = Workplace.Open(connectionString);
            await db.Database.OpenConnectionAsync();
            var clock = Stopwatch.StartNew();
            await Ingest.Repeats.RememberAsync(db, MillionArticles.Id(first++), shingles, CancellationToken.None);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        Print("ours", "remembering one", times, "");
    }

    private static void Print(string whose, string what, List<double> times, string note)
    {
        times.Sort();
        Console.WriteLine($"{whose}  {what,-16} p50 {times[times.Count / 2],8:0.00} ms  p95 {times[times.Count * 95 / 100],8:0.00} ms  most {times[^1],8:0.00} ms  {note}");
    }
}
