using Microsoft.EntityFrameworkCore;

namespace FactCheck.Benchmarks.Queue;

/// <summary>How long one input waits before an idle reader takes it.</summary>
internal sealed class Waiting(Workplace place)
{
    public async Task RunAsync(int rounds)
    {
        var scores = new Scores("From being handed in until reading begins, when idle", "ms");
        foreach (var (name, times) in new[] { (Queues.Ours, rounds * 4), (Queues.Hangfire, rounds * 4), (Queues.HangfireUnset, rounds) })
        {
            var connectionString = await place.NewDatabaseAsync();
            await using var queue = Queues.Open(name, connectionString);
            await using var reading = await queue.ReadAsync(QueueComparison.Readers);
            for (var time = 0; time <= times; time++)
            {
                // Inputs come at any moment between two looks at the queue.
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(500, 1500)));
                var handedIn = DateTimeOffset.UtcNow;
                await queue.FillAsync(Inputs.Unreadable(1));
                await Workplace.WaitAsync(connectionString, time + 1, TimeSpan.FromMinutes(1));
                await using var db = Workplace.Open(connectionString);
                // The first one finds the reader still starting.
                if (time > 0)
                    scores.Add("taken", name, (await db.ReadAttempts.MaxAsync(a => a.StartedAt) - handedIn).TotalMilliseconds);
            }
        }
        scores.Print();
    }
}
