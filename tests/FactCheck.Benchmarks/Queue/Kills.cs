using FactCheck.Data.Articles;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Benchmarks.Queue;

/// <summary>What a kill -9 leaves behind.</summary>
internal sealed class Kills(Workplace place)
{
    private const int Count = 60;
    private static readonly string[] Compared = [Queues.Ours, Queues.Hangfire];

    private readonly Scores _time = new("After kill -9 of a reader", "s");
    private readonly Scores _damage = new("Arrivals in each run", "number");

    public async Task RunAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var queue in Compared)
            {
                await WhileReadingOneAsync(queue);
                await AmongManyAsync(queue);
                await WhileQueuingAsync(queue);
            }
        }
        _time.Print();
        _damage.Print();
    }

    private async Task WhileReadingOneAsync(string name)
    {
        var connectionString = await place.NewDatabaseAsync();
        await using var queue = Queues.Open(name, connectionString);
        await queue.FillAsync(Inputs.Unreadable(1));

        // The reader notes its attempt down before it reads, so this lock holds it in the middle of its work.
        await using var holder = NpgsqlDataSource.Create(connectionString);
        await using var held = await holder.OpenConnectionAsync();
        var transaction = await held.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("lock table read_attempts in share row exclusive mode", held))
            await command.ExecuteNonQueryAsync();
        using var child = await ChildProcess.StartAsync(ChildProcess.Read, name, connectionString);
        await using (var command = new NpgsqlCommand("select count(*) from pg_locks where not granted and relation = 'read_attempts'::regclass", held))
            while (await command.ExecuteScalarAsync() is 0L)
                await Task.Delay(20);

        await using var other = await queue.ReadAsync(QueueComparison.Readers);
        await Task.Delay(1000);
        var killed = DateTimeOffset.UtcNow;
        await child.KillAsync();
        await transaction.DisposeAsync();
        await Workplace.WaitAsync(connectionString, 1, TimeSpan.FromMinutes(1));
        await using var db = Workplace.Open(connectionString);
        _time.Add("its arrival is taken by another", name, (await db.ReadAttempts.MaxAsync(a => a.StartedAt) - killed).TotalSeconds);
    }

    private async Task AmongManyAsync(string name)
    {
        var connectionString = await place.NewDatabaseAsync();
        await using var queue = Queues.Open(name, connectionString);
        await queue.FillAsync(Inputs.Articles(Count));
        using (var child = await ChildProcess.StartAsync(ChildProcess.Read, name, connectionString))
        {
            await Workplace.WaitAsync(connectionString, Count / 4, TimeSpan.FromMinutes(1));
            await child.KillAsync();
        }

        var killed = DateTimeOffset.UtcNow;
        await using (await queue.ReadAsync(QueueComparison.Readers))
            await Workplace.WaitAsync(connectionString, Count, TimeSpan.FromMinutes(1));
        await using var db = Workplace.Open(connectionString);
        _time.Add("the rest of a batch is read", name, (await db.Arrivals.MaxAsync(a => a.FinishedAt) - killed)!.Value.TotalSeconds);
        _damage.Add("killed while reading: unread", name, await db.Arrivals.CountAsync(a => a.State == ArrivalState.Waiting));
        _damage.Add("killed while reading: begun again", name, await db.Arrivals.CountAsync(a => db.ReadAttempts.Count(t => t.ArrivalId == a.Id) > 1));
        _damage.Add("killed while reading: twice there", name, await db.Articles.CountAsync() - await db.Arrivals.CountAsync(a => a.State == ArrivalState.Read));
    }

    private async Task WhileQueuingAsync(string name)
    {
        var connectionString = await place.NewDatabaseAsync();
        await using var queue = Queues.Open(name, connectionString);
        await using var db = Workplace.Open(connectionString);
        using (var child = await ChildProcess.StartAsync(ChildProcess.Fill, name, connectionString))
        {
            while (await db.Arrivals.CountAsync() < 20)
                await Task.Delay(Random.Shared.Next(50, 100));
            await child.KillAsync();
        }

        // Longer than Hangfire needs to see that a worker is dead.
        await using (await queue.ReadAsync(QueueComparison.Readers))
            await Workplace.WaitAsync(connectionString, await db.Arrivals.CountAsync(), TimeSpan.FromSeconds(15));
        _damage.Add("killed while queuing: unread", name, await db.Arrivals.CountAsync(a => a.State == ArrivalState.Waiting));
    }
}
