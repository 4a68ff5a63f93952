using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using FactCheck.Benchmarks.Queue;
using FactCheck.Benchmarks.Reviews;
using FactCheck.Data.Postgres;
using FactCheck.Data.Sources;
using FactCheck.Data.Statements;
using FactCheck.Extraction.Matching;
using FactCheck.Ingest;
using FactCheck.Ingest.Reviews;
using FactCheck.Ingest.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Search;

/// <summary>How well the claim that a post repeats, or that a disproof answers, is found in the public sets. Weights were learnt on even queries; odd ones check them.</summary>
internal static class SearchQuality
{
    private const int Named = 20;
    private const int Looked = 100;

    /// <summary>A quarter of the disproofs are shorter ("Patently untrue."), and name hardly anything by which their claim could be found.</summary>
    private const int Phrase = 100;

    public static async Task<int> RunAsync(string? results)
    {
        var shared = Environment.GetEnvironmentVariable("FACTCHECK_SHARED") is { Length: > 0 } named ? named : SharedFolder();
        if (shared is null || !Directory.Exists(Path.Join(shared, "data/checkthat2022")))
        {
            Console.WriteLine("Skipped: there is no folder shared beside the repository, and FACTCHECK_SHARED is not set.");
            return 0;
        }
        await using var place = await Workplace.StartAsync(durable: false);
        await CheckThatAsync(await place.NewDatabaseAsync(), Path.Join(shared, "data/checkthat2022"), results);
        await DisproofsAsync(await place.NewDatabaseAsync(), Path.Join(shared, "data/euvsdisinfo-before-2017.csv.gz"));
        return 0;
    }

    private static string? SharedFolder()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared") is var shared && Directory.Exists(Path.Combine(shared, "data"))) return shared;
        return null;
    }

    private static async Task CheckThatAsync(string connectionString, string folder, string? results)
    {
        var reviews = Path.GetTempFileName();
        await CheckThat.ConvertAsync(Path.Join(folder, "claims.json.gz"), reviews);
        await using (var services = new ServiceCollection().AddFactCheckDb(connectionString).BuildServiceProvider())
        await using (var file = File.OpenRead(reviews))
            Console.WriteLine(await new ReviewImporter(services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), TimeProvider.System).ImportAsync(file, "checkthat.jsonl", Console.Error.WriteLine, null, CancellationToken.None));
        File.Delete(reviews);
        await WorkOutMeaningsAsync(connectionString);
        await using var db = Workplace.Open(connectionString);
        await db.Database.ExecuteSqlAsync($"vacuum analyze statement_search");
        var ids = (await db.OutsideVerdicts.AsNoTracking().Select(o => new { o.ClaimId, o.Url }).ToListAsync()).ToLookup(o => o.ClaimId, o => o.Url![CheckThat.Site.Length..]);

        var wanted = Directory.GetFiles(folder, "*QRELs.tsv").SelectMany(File.ReadLines).Select(l => l.Split('\t')).ToLookup(l => l[0], l => l[2]);
        var queries = File.ReadLines(Directory.GetFiles(folder, "*Queries.tsv").Single()).Select(l => l.Split('\t')).Where(l => wanted.Contains(l[0])).ToList();
        var (scores, lines) = (new List<(bool Even, double Precision)>(), new List<string>());
        await SearchSpeed.TimeAsync("CheckThat! 2022", queries, connectionString, async (context, query) =>
        {
            var found = (await RepeatedClaims.FindAsync(context, query[1], Audience.Everybody, Named, CancellationToken.None)).SelectMany(f => ids[f.Id]).ToList();
            lines.AddRange(found.Select((id, i) => $"{query[0]}\t{id}\t{i + 1}"));
            scores.Add((int.Parse(query[0].Split('-')[^1], CultureInfo.InvariantCulture) % 2 == 0, AveragePrecision(found, [.. wanted[query[0]]])));
        });
        Console.WriteLine($"  MAP@5 {scores.Average(s => s.Precision):0.000} over {scores.Count}; learnt on {scores.Where(s => s.Even).Average(s => s.Precision):0.000}, not seen {scores.Where(s => !s.Even).Average(s => s.Precision):0.000}");
        if (results is not null) await File.WriteAllLinesAsync(results, lines);

        var peer = new List<double>();
        await SearchSpeed.TimeAsync("peer: any of the words, ts_rank", queries, connectionString, async (context, query) =>
            peer.Add(AveragePrecision([.. (await SearchSpeed.PeerAsync(context, SearchSpeed.AnyOfTheWords, Post.Words(query[1]), Named)).SelectMany(id => ids[id])], [.. wanted[query[0]]])));
        Console.WriteLine($"  MAP@5 {peer.Average():0.000}");
    }

    /// <summary>What the site's worker does in the background.</summary>
    private static async Task WorkOutMeaningsAsync(string connectionString)
    {
        await using var services = new ServiceCollection().AddFactCheckDb(connectionString).AddIngest().BuildServiceProvider();
        var (meanings, clock, count) = (services.GetRequiredService<ClaimMeanings>(), Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
        {
            while (await meanings.WorkOutAsync(CancellationToken.None) is > 0 and var some) Interlocked.Add(ref count, some);
        })));
        Console.WriteLine($"{count:N0} meanings worked out in {clock.Elapsed.TotalSeconds:0} s");
    }

    private static double AveragePrecision(List<string> found, HashSet<string> wanted)
    {
        var (hits, sum) = (0, 0.0);
        for (var i = 0; i < Math.Min(5, found.Count); i++)
            if (wanted.Contains(found[i])) sum += ++hits / (i + 1.0);
        return sum / Math.Min(5, wanted.Count);
    }

    private static async Task DisproofsAsync(string connectionString, string path)
    {
        var rows = Csv(path).Skip(1).Where(r => r.Count > 10 && r[9].Length > 0).Select(r => (Claim: r[9], Disproof: r[10])).ToList();
        await using var db = Workplace.Open(connectionString);
        var source = new Source("not named", SourceType.Unnamed);
        var claims = rows.Select(r => r.Claim).Distinct(StringComparer.Ordinal).ToDictionary(c => c, c => Claim.CheckedElsewhere(source, new StatementText(c, c, "", 1, DateTimeOffset.UnixEpoch)));
        db.AddRange(claims.Values);
        await db.SaveChangesAsync();
        await WorkOutMeaningsAsync(connectionString);
        await db.Database.ExecuteSqlAsync($"vacuum analyze statement_search");
        await RankAsync("EUvsDisinfo before 2017", async (context, text) => [.. (await RepeatedClaims.FindAsync(context, text, Audience.Everybody, Looked, CancellationToken.None)).Select(f => f.Id)]);
        await RankAsync("peer: any of the words, ts_rank", (context, text) => SearchSpeed.PeerAsync(context, SearchSpeed.AnyOfTheWords, Post.Words(text), Looked));

        // "No evidence given." answers two hundred claims: whoever asks it is served by any of them, and asks once.
        async Task RankAsync(string what, Func<FactCheckDb, string, Task<List<Guid>>> find)
        {
            var ranks = new List<(bool Long, double Reciprocal)>();
            await SearchSpeed.TimeAsync(what, [.. rows.GroupBy(r => r.Disproof.Trim(), r => claims[r.Claim].Id)], connectionString, async (context, disproof) =>
            {
                var rank = (await find(context, disproof.Key)).FindIndex(disproof.Contains);
                ranks.Add((disproof.Key.Length >= Phrase, rank < 0 ? 0 : 1.0 / (rank + 1)));
            });
            Console.WriteLine($"  MRR {ranks.Average(r => r.Reciprocal):0.000} over {ranks.Count}; of those that say more than a phrase ({Phrase} characters) {ranks.Where(r => r.Long).Average(r => r.Reciprocal):0.000} over {ranks.Count(r => r.Long)}");
        }
    }

    private static IEnumerable<List<string>> Csv(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var (row, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var c = reader.Read(); c >= 0; c = reader.Read())
        {
            if (quoted && c == '"' && reader.Peek() == '"') { field.Append('"'); _ = reader.Read(); }
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n')
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c != '\n') continue;
                yield return row;
                row = [];
            }
            else field.Append((char)c);
        }
    }
}
