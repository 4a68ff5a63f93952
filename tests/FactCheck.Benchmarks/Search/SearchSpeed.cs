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
    private const int AskedOfPeers = 30;
    private const int WarmingUp = 100;
    private const int PageSize = 20;
    private const int FarPage = 45_000;

    /// <summary>What PostgreSQL's own search can make of a whole text; ranked by ts_rank, it is what a search of claims is compared with.</summary>
    internal const string AnyOfTheWords = "(select to_tsquery('simple', string_agg(distinct quote_literal(w), ' | ')) from unnest(tsvector_to_array(search_words($1))) w)";

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
        var fewer = numbers[..(WarmingUp + AskedOfPeers)];
        await KnownItemAsync("search, four rarest words", numbers, connectionString, async (db, words) => [.. (await SearchAsync(db, words)).Hits.Select(h => h.ClaimId)]);
        await TimeAsync("search, two words", numbers, connectionString, async (db, number) => await SearchAsync(db, string.Join(' ', MillionClaims.Text(number).Split(' ')[..2])));
        await TimeAsync("similar, a claim's words and as many others", numbers, connectionString, async (db, number) =>
            await RepeatedClaims.FindAsync(db, Post(number, claims), Audience.Everybody, 5, CancellationToken.None));
        var far = Math.Min(FarPage, claims / PageSize - 1);
        var at = claims - 1 - far * PageSize;
        var place45 = new HitPlace(0, DateTimeOffset.UnixEpoch.AddMinutes(at), MillionClaims.Id(at));
        await PagesAsync($"list, page 1 and page {far:N0}", connectionString, db => PageAsync(db, null), db => PageAsync(db, place45));

        await million.IndexForPeersAsync();
        await KnownItemAsync("peer: all the words, ts_rank", fewer, connectionString, (db, words) => PeerAsync(db, "plainto_tsquery('english', $1)", words, PageSize));
        await TimeAsync("peer: any of the words, ts_rank", fewer, connectionString, (db, number) => PeerAsync(db, AnyOfTheWords, Post(number, claims), 5));
        await PagesAsync($"peer: page {far:N0} by its number", connectionString, db => OffsetAsync(db, 0), db => OffsetAsync(db, far * PageSize));
        return 0;
    }

    /// <summary>A claim's words among as many of another one.</summary>
    private static string Post(int number, int claims) => $"{MillionClaims.Text(number)} {MillionClaims.Text(number + claims)}";

    private static async Task KnownItemAsync(string what, List<int> numbers, string connectionString, Func<FactCheckDb, string, Task<List<Guid>>> ask)
    {
        var reciprocal = 0.0;
        await TimeAsync(what, numbers, connectionString, async (db, number) =>
        {
            var rank = (await ask(db, MillionClaims.Rarest(number, 4))).Take(10).ToList().IndexOf(MillionClaims.Id(number));
            reciprocal += rank < 0 ? 0 : 1.0 / (rank + 1);
        });
        Console.WriteLine($"      known-item MRR@10 {reciprocal / numbers.Count:0.000} over {numbers.Count}");
    }

    /// <summary>Both pages in turns, so that noise falls on both alike.</summary>
    private static async Task PagesAsync(string what, string connectionString, Func<FactCheckDb, Task> near, Func<FactCheckDb, Task> far)
    {
        var (first, last) = (new List<double>(), new List<double>());
        for (var i = 0; i < 60; i++)
        {
            first.Add(await MillisecondsAsync(connectionString, near));
            last.Add(await MillisecondsAsync(connectionString, far));
        }
        Console.WriteLine($"{what,-46} median {Median(first):0.0} and {Median(last):0.0} ms, ratio {Median(last) / Median(first):0.00}");
    }

    private static async Task<HitPage> SearchAsync(FactCheckDb db, string typed) =>
        await VerdictSearch.FindAsync(db, await SearchWords.OfAsync(db, typed, asWritten: false, CancellationToken.None), new VerdictFilter(), bestFirst: true, null, backwards: false, PageSize, CancellationToken.None);

    private static async Task PageAsync(FactCheckDb db, HitPlace? after) =>
        await VerdictSearch.FindAsync(db, new SearchWords([], []), new VerdictFilter(), bestFirst: false, after, backwards: false, PageSize, CancellationToken.None);

    private static Task<List<Guid>> OffsetAsync(FactCheckDb db, int passedOver) =>
        db.Database.SqlQuery<Guid>($"""select statement_id as "Value" from statement_search where audience = 2 order by published_at desc, statement_id desc offset {passedOver} limit {PageSize}""").ToListAsync();

    internal static async Task<List<Guid>> PeerAsync(FactCheckDb db, string query, string words, int most)
    {
        await using var command = new NpgsqlCommand(
            $"select statement_id from statement_search, (select {query} as q) asked where words @@ q and audience > 0 order by ts_rank(words, q) desc limit {most}",
            (NpgsqlConnection)db.Database.GetDbConnection())
        { Parameters = { new() { Value = words } }, CommandTimeout = 600 };
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<Guid>();
        while (await reader.ReadAsync()) found.Add(reader.GetGuid(0));
        return found;
    }

    internal static async Task TimeAsync<T>(string what, IReadOnlyList<T> asked, string connectionString, Func<FactCheckDb, T, Task> ask)
    {
        var (times, own, database) = (new List<double>(), TimeSpan.Zero, new DatabaseTime());
        for (var i = 0; i < asked.Count; i++)
        {
            if (i == WarmingUp) (own, database) = (Environment.CpuUsage.TotalTime, await DatabaseTime.ReadAsync(connectionString));
            var taken = await MillisecondsAsync(connectionString, db => ask(db, asked[i]));
            if (i >= WarmingUp) times.Add(taken);
        }
        own = Environment.CpuUsage.TotalTime - own;
        var spent = (await DatabaseTime.ReadAsync(connectionString)).Since(database);
        times.Sort();
        Console.WriteLine($"{what,-46} p50 {times[times.Count / 2],7:0.0} ms  p95 {times[times.Count * 95 / 100],7:0.0} ms  most {times[^1],7:0.0} ms  processor: own {own.TotalMilliseconds / times.Count,5:0.0} ms, PostgreSQL's {spent.TotalMilliseconds / times.Count,5:0.0} ms");
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
