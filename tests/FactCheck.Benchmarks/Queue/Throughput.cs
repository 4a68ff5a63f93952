using System.Diagnostics;
using FactCheck.Ingest;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks.Queue;

/// <summary>How long it takes to queue many inputs, and to read them until none waits.</summary>
internal sealed class Throughput(Workplace place)
{
    private const int Count = 100;

    private static readonly string[] Compared = [Queues.Ours, Queues.Hangfire, Queues.HangfireUncounted];

    private readonly Scores _time = new($"Time for each of {Count} inputs, {QueueComparison.Readers} readers", "ms");
    private readonly Scores _log = new("Written to the write-ahead log for each", "KiB");

    public async Task RunAsync(int rounds)
    {
        // The first round warms everything up and is not counted.
        for (var round = 0; round <= rounds; round++)
        {
            // Taking turns in another order each round: what else the machine does falls on all alike.
            foreach (var queue in Compared.Skip(round % Compared.Length).Concat(Compared.Take(round % Compared.Length)))
            {
                await MeasureAsync("inputs that cannot be read", queue, Inputs.Unreadable(Count), counts: round > 0);
                await MeasureAsync("short articles", queue, Inputs.Articles(Count), counts: round > 0);
            }
        }
        _time.Print();
        _log.Print();
    }

    private async Task MeasureAsync(string what, string name, Input[] inputs, bool counts)
    {
        var connectionString = await place.NewDatabaseAsync();
        await using var queue = Queues.Open(name, connectionString);
        var before = await Workplace.WalBytesAsync(connectionString);

        var filling = Stopwatch.StartNew();
        await queue.FillAsync(inputs);
        filling.Stop();

        await using (await queue.ReadAsync(QueueComparison.Readers))
            if (await Workplace.WaitAsync(connectionString, Count, TimeSpan.FromMinutes(2)) < Count)
                throw new InvalidOperationException($"{name} did not finish {what}.");
        if (!counts)
            return;

        _time.Add($"queue {what}", name, filling.Elapsed.TotalMilliseconds / Count);
        _time.Add($"read {what}", name, await ReadingAsync(connectionString) / (Count - 1));
        _log.Add(what, name, (await Workplace.WalBytesAsync(connectionString) - before) / 1024.0 / Count);
    }

    // From the first one's end to the last one's, so that starting a reader is not part of it.
    private static async Task<double> ReadingAsync(string connectionString)
    {
        await using var db = Workplace.Open(connectionString);
        return (await db.Arrivals.MaxAsync(a => a.FinishedAt) - await db.Arrivals.MinAsync(a => a.FinishedAt))!.Value.TotalMilliseconds;
    }
}
