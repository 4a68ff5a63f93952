using FactCheck.Benchmarks.Desk;
using FactCheck.Benchmarks.Queue;
using FactCheck.Benchmarks.Reading;
using FactCheck.Benchmarks.Repeats;
using FactCheck.Benchmarks.Reviews;
using FactCheck.Benchmarks.Search;
using FactCheck.Benchmarks.Serving;

return args switch
{
    ["reading", .. var path] => SpeedComparison.Run(path.FirstOrDefault()),
    ["growth", .. var input] => Growth.Run(input.FirstOrDefault()),
    ["memory", .. var path] => PeakMemory.Run(path.FirstOrDefault()),
    ["repeats"] => await RepeatsComparison.RunAsync(1_000_000),
    ["repeats", var articles] => await RepeatsComparison.RunAsync(int.Parse(articles)),
    ["checkthat", var claims, var output] => await CheckThat.ConvertAsync(claims, output),
    ["similar"] => await SearchQuality.RunAsync(null),
    ["similar", var results] => await SearchQuality.RunAsync(results),
    ["search"] => await SearchSpeed.RunAsync(1_000_000),
    ["search", var claims] => await SearchSpeed.RunAsync(int.Parse(claims)),
    ["desk"] => await DeskSpeed.RunAsync(140_000),
    ["desk", var claims] => await DeskSpeed.RunAsync(int.Parse(claims)),
    ["queue"] => await QueueComparison.RunAsync(),
    ["serving"] => await ServingComparison.RunAsync(),
    ["phone"] => await Phone.RunAsync(),
    ["serve", var which] => await Peers.ServeAsync(which),
    [ChildProcess.Command, var order, var queue] => await ChildProcess.ObeyAsync(order, queue),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        reading [PATH]      whole pages beside SmartReader's body text; of a folder or .tar, else of shared/data, else made ones
        growth [INPUT]      how time grows when the input doubles, also on hostile ones
        memory [PATH]       peak memory over 10,000 pages
        repeats [ARTICLES]  looking up repeated articles among a million, beside what was done before (some twenty minutes)
        checkthat CLAIMS OUTPUT  the claims of CheckThat! 2022 (claims.json.gz) as ClaimReview, one a line, for `factcheck import`
        similar [RESULTS]   finding the claim that a post repeats or a disproof answers, in shared/data; RESULTS for score_search.py
        search [CLAIMS]     searching, finding repeated claims and turning pages among a million claims (some twenty minutes)
        desk [CLAIMS]       the desk's lists and decisions among 140,000 claims, over HTTP and from key to paint in Chromium (some ten minutes)
        queue               our ingestion queue beside Hangfire.PostgreSql (some ten minutes)
        serving             what a verdict page costs the server, kept and made, beside the least that can be done and the same page by hand
        phone               when a reader on a slow phone sees the page, and what moves afterwards, in Chromium
        """);
    return 2;
}
