using System.Diagnostics;
using FactCheck.Benchmarks.Queue;
using FactCheck.Data.Postgres;
using FactCheck.Ingest.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Benchmarks.Search;

/// <summary>Searching, finding what a text repeats, and turning pages among a million claims, beside what PostgreSQL's own ranking takes.</summary>
internal static class SearchSpeed
{
    private const int Asked = 1000;
    private const int WarmingUp = 100;
    private const int PageSize = 20;
    private const int FarPage = 45_000;

    public static async Task<int> RunAsync(int claims)
    {
        await using var place = await Workplace.StartAsync(durable: false);
        var connectionString = await place.NewDatabaseAsync();
        await using var million = new MillionClaims(connectionString);
        var clock = Stopwatch.StartNew();
        await million.FillAsync(claims);
        Console.WriteLine($"{claims:N0} claims filled in {clock.Elapsed.TotalSeconds:0} s: {await million.SizesAsync()}");

        var random = new Random(1);
        var numbers = Enumerable.Range(0, Asked + WarmingUp).Select(_ => random.Next(claims)).ToList();
        var reciprocal = 0.0;
        await TimeAsync("search, four rarest words", numbers, connectionString, async (db, number) =>
        {
            var found = await SearchAsync(db, MillionClaims.Rarest(number, 4));
            var rank = found.Hits.Take(10).Select(h => h.ClaimId).ToList().IndexOf(MillionClaims.Id(number));
            reciprocal += rank < 0 ? 0 : 1.0 / (rank + 1);
        });
        Console.WriteLine($"      known-item MRR@10 {reciprocal / numbers.Count:0.000} over {numbers.Count}");
        await TimeAsync("search, two words", numbers, connectionString, async (db, number) => await SearchAsync(db, string.Join(' ', MillionClaims.Text(number).Split(' ')[..2])));
        await TimeAsync("similar, a claim's words and as many others", numbers, connectionString, async (db, number) =>
            await RepeatedClaims.FindAsync(db, $"{MillionClaims.Text(number)} {MillionClaims.Text(number + claims)}", Audience.Everybody, 5, CancellationToken.None));
        await TimeAsync("peer: OR of the same words, ts_rank", [.. numbers.Take(WarmingUp + 30)], connectionString, PeerAsync);

        // The same page in turns, so that noise falls on both alike.
        var far = Math.Min(FarPage, claims / PageSize - 1);
        var at = DateTimeOffset.UnixEpoch.AddMinutes(claims - 1 - far * PageSize);
        var place45 = new HitPlace(0, at, MillionClaims.Id(claims - 1 - far * PageSize));
        var (first, last) = (new List<double>(), new List<double>());
        for (var i = 0; i < 60; i++)
        {
            first.Add(await MillisecondsAsync(connectionString, db => PageAsync(db, null)));
            last.Add(await MillisecondsAsync(connectionString, db => PageAsync(db, place45)));
        }
        Console.WriteLine($"list   page 1 median {Median(first):0.0} ms, page {far:N0} median {Median(last):0.0} ms, ratio {Median(last) / Median(first):0.00}");
        return 0;
    }

    private static async Task<HitPage> SearchAsync(FactCheckDb db, string typed) =>
        await VerdictSearch.FindAsync(db, await SearchWords.OfAsync(db, typed, asWritten: false, CancellationToken.None), new VerdictFilter(), bestFirst: true, null, backwards: false, PageSize, CancellationToken.None);

    private static async Task PageAsync(FactCheckDb db, HitPlace? after) =>
        await VerdictSearch.FindAsync(db, new SearchWords([], []), new VerdictFilter(), bestFirst: false, after, backwards: false, PageSize, CancellationToken.None);

    private static async Task PeerAsync(FactCheckDb db, int number)
    {
        await using var command = new NpgsqlCommand("""
            select statement_id from statement_search, (select to_tsquery('simple', string_agg(distinct w, ' | ')) as q from unnest(tsvector_to_array(search_words($1))) w) asked
            where words @@ q order by ts_rank(words, q) desc limit 5
            """, (NpgsqlConnection)db.Database.GetDbConnection()) { Parameters = { new() { Value = MillionClaims.Text(number) } }, CommandTimeout = 600 };
        await command.ExecuteScalarAsync();
    }

    internal static async Task TimeAsync<T>(string what, IReadOnlyList<T> asked, string connectionString, Func<FactCheckDb, T, Task> ask)
    {
        var (times, used) = (new List<double>(), TimeSpan.Zero);
        for (var i = 0; i < asked.Count; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var taken = await MillisecondsAsync(connectionString, db => ask(db, asked[i]));
            if (i < WarmingUp) continue;
            times.Add(taken);
            used += Environment.CpuUsage.TotalTime - before;
        }
        times.Sort();
        Console.WriteLine($"{what,-46} p50 {times[times.Count / 2],7:0.0} ms  p95 {times[times.Count * 95 / 100],7:0.0} ms  most {times[^1],7:0.0} ms  own processor {used.TotalMilliseconds / times.Count:0.0} ms");
    }

    private static async Task<double> MillisecondsAsync(string connectionString, Func<FactCheckDb, Task> ask)
    {
        await using var db = Workplace.Open(connectionString);
        await db.Database.OpenConnectionAsync();
        var clock = Stopwatch.StartNew();
        await ask(db);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
