using FactCheck.Data.Postgres;
using FactCheck.Ingest;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Benchmarks.Queue;

/// <summary>The same arrivals, with a Hangfire job for each instead of a look at which of them wait.</summary>
internal sealed class HangfireQueue : IQueue
{
    private readonly ServiceProvider _services;
    private readonly PostgreSqlStorage _storage;
    private readonly bool _countAttempts;

    public HangfireQueue(string connectionString, PostgreSqlStorageOptions options, bool countAttempts)
    {
        _services = new ServiceCollection().AddLogging().AddFactCheckDb(connectionString).AddIngest().BuildServiceProvider();
        _storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
        _countAttempts = countAttempts;
    }

    /// <summary>
    /// Woken by NOTIFY, and after 10 s without a sign of life a worker counts as dead. It gives one every 2 s: less leaves no
    /// room for a pause of the process or the disk, after which two would work on the same.
    /// </summary>
    public static PostgreSqlStorageOptions Tuned => new()
    {
        EnableLongPolling = true,
        QueuePollInterval = TimeSpan.FromMilliseconds(500),
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromSeconds(10),
    };

    public async Task FillAsync(IReadOnlyCollection<Input> inputs)
    {
        var importId = await _services.GetRequiredService<Intake>().QueueAsync("Benchmark", null, inputs, CancellationToken.None);
        await using var db = await _services.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync();
        var ids = await db.Arrivals.Where(a => a.ImportId == importId).OrderBy(a => a.Position).Select(a => a.Id).ToListAsync();
        var jobs = new BackgroundJobClient(_storage);
        foreach (var id in ids)
            jobs.Enqueue<ReadingJob>(job => job.ReadAsync(id, CancellationToken.None));
    }

    public Task<IAsyncDisposable> ReadAsync(int readers)
    {
        var job = new ReadingJob(_services.GetRequiredService<IDbContextFactory<FactCheckDb>>(), _services.GetRequiredService<Ingestor>(), _countAttempts);
        var server = new BackgroundJobServer(new BackgroundJobServerOptions { WorkerCount = readers, Activator = new OneJob(job) }, _storage);
        return Task.FromResult<IAsyncDisposable>(new Reading(server));
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class OneJob(ReadingJob job) : JobActivator
    {
        public override object ActivateJob(Type jobType) => job;
    }

    private sealed class Reading(BackgroundJobServer server) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            server.SendStop();
            await server.WaitForShutdownAsync(CancellationToken.None);
            server.Dispose();
        }
    }
}

/// <summary>What Hangfire calls: the work of <see cref="Ingestor"/>, without its taking of the next arrival.</summary>
public sealed class ReadingJob(IDbContextFactory<FactCheckDb> database, Ingestor ingestor, bool countAttempts)
{
    public async Task ReadAsync(Guid arrivalId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var arrival = await db.Arrivals.SingleAsync(a => a.Id == arrivalId, cancellationToken);
        // Hangfire promises "at least once": a job whose end it has not noted down comes again.
        if (arrival.FinishedAt is not null)
            return;
        if (countAttempts)
            await ingestor.ReadAsync(db, arrival, cancellationToken);
        else
            await ingestor.ReadUncountedAsync(db, arrival, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
