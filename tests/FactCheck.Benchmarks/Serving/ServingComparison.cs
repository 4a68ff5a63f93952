using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using AngleSharp.Html.Parser;
using FactCheck.Benchmarks.Queue;
using FactCheck.Benchmarks.Serving.ByHand;
using FactCheck.Data.Postgres;
using FactCheck.Web.Pages.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FactCheck.Benchmarks.Serving;

/// <summary>What a verdict page costs the server: kept, beside an endpoint that sends a word; made anew, beside a handler that asks the same questions and writes the same page by hand.</summary>
internal static class ServingComparison
{
    private const int Rounds = 7;
    private const int Readers = 16;
    private const int KeptPages = 30_000;
    private const int MadePages = 1_500;

    /// <summary>Rounds before any counts: until some twenty thousand pages the compiler is still at work on what is measured.</summary>
    private const int WarmingUp = 13;

    public static async Task<int> RunAsync()
    {
        await using var place = await Workplace.StartAsync(durable: false);
        var connectionString = await place.NewDatabaseAsync();
        await using var keeping = await Server.SiteAsync(connectionString, sample: true, keeps: true);
        await using var making = await Server.SiteAsync(connectionString, sample: false, keeps: false);
        await using var db = Workplace.Open(connectionString);
        var slug = await db.Verdicts.OrderBy(v => v.At).Join(db.Claims.Where(c => c.Slug != null), v => v.ClaimId, c => c.Id, (_, c) => c.Slug!).FirstAsync();
        var page = $"verdicts/{slug}";
        var questions = await QuestionsAsync(connectionString, slug);
        using var http = new HttpClient();
        var ours = await http.GetStringAsync(new Uri(making.Address, page));
        Console.WriteLine($"/{page}: {ours.Length} characters, {questions.Count} questions to the database");

        await using var plaintext = await Server.PeerAsync("plaintext");
        await using var handwritten = await Server.PeerAsync("handwritten", JsonSerializer.Serialize(OrderFor(ours, making.Address, db.Database.GetConnectionString()!, questions)));
        SamePage.Require(ours, await http.GetStringAsync(handwritten.Address));
        var kept = await CompareAsync((keeping, page), (plaintext, ""), KeptPages, connectionString);
        var made = await CompareAsync((making, page), (handwritten, ""), MadePages, connectionString);

        Console.WriteLine($"\nProcessor time of the server for a request, in µs: median of {Rounds} rounds in turn, {Readers} readers at once");
        Console.WriteLine($"{"",-46}{"ours",10}{"peer",10}{"ratio",9}{"least",9}{"most",9}");
        Print("verdict page, kept, Brotli ÷ plaintext", kept, r => r.Server);
        Print("verdict page, made ÷ hand-written handler", made, r => r.Server);
        Print("  the same with what PostgreSQL spends on it", made, r => r.Server + r.Database);
        Print("  the same in time that a reader waits", made, r => r.Waited);
        return 0;
    }

    private static Order OrderFor(string page, Uri site, string connectionString, List<Question> questions)
    {
        var document = new HtmlParser().ParseDocument(page);
        return new Order(
            connectionString, site.GetLeftPart(UriPartial.Authority), document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!, document.QuerySelector("svg.aloud")!.InnerHtml, questions);
    }

    private static async Task<List<(Cost Ours, Cost Peer)>> CompareAsync((Server Server, string Page) ours, (Server Server, string Page) peer, int requests, string connectionString)
    {
        var rounds = new List<(Cost, Cost)>();
        for (var round = -WarmingUp; round < Rounds; round++)
        {
            var both = (await MeasureAsync(ours.Server, ours.Page, requests, connectionString), await MeasureAsync(peer.Server, peer.Page, requests, connectionString));
            if (round >= 0)
                rounds.Add(both);
        }
        return rounds;
    }

    private static async Task<Cost> MeasureAsync(Server server, string page, int requests, string connectionString)
    {
        var (before, database, clock) = (server.ProcessorTime, await DatabaseTime.ReadAsync(connectionString), Stopwatch.StartNew());
        await LoadAsync(new Uri(server.Address, page), requests);
        var waited = clock.Elapsed;
        var inDatabase = (await DatabaseTime.ReadAsync(connectionString)).Since(database).TotalMicroseconds;
        return new Cost((server.ProcessorTime - before).TotalMicroseconds / requests, inDatabase / requests, waited.TotalMicroseconds * Readers / requests);
    }

    private static async Task LoadAsync(Uri address, int requests)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Readers, UseCookies = false });
        // Where nothing is kept nothing is compressed, so what is compared is the same bytes.
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        var left = requests;
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
                await http.GetByteArrayAsync(address);
        }));
    }

    private static async Task<List<Question>> QuestionsAsync(string connectionString, string slug)
    {
        var notebook = new Notebook();
        var options = new DbContextOptionsBuilder<FactCheckDb>();
        options.UseFactCheck(connectionString).AddInterceptors(notebook);
        await using var db = new FactCheckDb((DbContextOptions<FactCheckDb>)options.Options);
        await ShownVerdict.OfAsync(db, (await CheckedClaim.FindAsync(db, slug, CancellationToken.None))!, CancellationToken.None);
        return notebook.Questions;
    }

    private static void Print(string what, List<(Cost Ours, Cost Peer)> rounds, Func<Cost, double> of)
    {
        var ratios = rounds.Select(r => of(r.Ours) / of(r.Peer)).Order().ToList();
        Console.WriteLine($"{what,-46}{Median(rounds.Select(r => of(r.Ours))),10:0.0}{Median(rounds.Select(r => of(r.Peer))),10:0.0}{Median(ratios),9:0.00}{ratios[0],9:0.00}{ratios[^1],9:0.00}");
    }

    private static double Median(IEnumerable<double> values)
    {
        var all = values.Order().ToList();
        return all[all.Count / 2];
    }

    /// <summary>Of one request, in microseconds.</summary>
    private sealed record Cost(double Server, double Database, double Waited);

    private sealed class Notebook : DbCommandInterceptor
    {
        public List<Question> Questions { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Questions.Add(new Question(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => KeyValuePair.Create(p.ParameterName, $"{p.Value}"))]));
            return ValueTask.FromResult(result);
        }
    }
}
