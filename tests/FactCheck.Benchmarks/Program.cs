using FactCheck.Benchmarks.Queue;

return args switch
{
    ["queue"] => await QueueComparison.RunAsync(),
    [ChildProcess.Command, var order, var queue] => await ChildProcess.ObeyAsync(order, queue),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("queue    our ingestion queue beside Hangfire.PostgreSql (some ten minutes)");
    return 2;
}
