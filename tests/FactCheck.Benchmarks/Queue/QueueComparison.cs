namespace FactCheck.Benchmarks.Queue;

/// <summary>Our queue beside Hangfire.PostgreSql, both on one durable PostgreSQL and with the same work to do.</summary>
internal static class QueueComparison
{
    /// <summary>How many arrivals are read at a time, on both sides.</summary>
    public const int Readers = 2;

    private const int Rounds = 5;

    public static async Task<int> RunAsync()
    {
        await using var place = await Workplace.StartAsync(durable: true);
        await new Throughput(place).RunAsync(Rounds);
        await new Waiting(place).RunAsync(Rounds);
        await new Kills(place).RunAsync(Rounds);
        return 0;
    }
}
