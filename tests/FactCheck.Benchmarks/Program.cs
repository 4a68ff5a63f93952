using FactCheck.Benchmarks.Queue;
using FactCheck.Benchmarks.Repeats;
using FactCheck.Evaluation.NearDuplicates;

return args switch
{
    ["queue"] => await QueueComparison.RunAsync(),
    ["repeats"] => await RepeatsComparison.RunAsync(1_000_000),
    ["repeats", var articles] => await RepeatsComparison.RunAsync(int.Parse(articles)),
    ["suite"] => RunSuite(),
    [ChildProcess.Command, var order, var queue] => await ChildProcess.ObeyAsync(order, queue),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        queue              our ingestion queue beside Hangfire.PostgreSql (some ten minutes)
        repeats [articles] looking up repeated articles among a million, beside what was done before (some ten minutes)
        """);
    return 2;
}

static int RunSuite()
{
    var score = Suite.Run(10_000);
    foreach (var line in score.Lines().Concat(score.Wrong.Take(20))) Console.WriteLine(line);
    Console.WriteLine($"recall {score.Recall:0.0000}, precision {score.Precision:0.0000}");
    return 0;
}
