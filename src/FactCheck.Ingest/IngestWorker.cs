using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Ingest;

/// <summary>Reads what waits, for as long as the program runs. Any number may run, in one process or on many machines.</summary>
public sealed class IngestWorker(Ingestor ingestor, ILogger<IngestWorker> log) : BackgroundService
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>How many arrivals are read at a time. Reading is pure computation: as set, it leaves a core to the people at the desk.</summary>
    public int Readers { get; init; } = Math.Max(1, Environment.ProcessorCount - 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadOnAsync(stoppingToken), stoppingToken)));
    }

    private async Task ReadOnAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await ingestor.ReadNextAsync(null, stoppingToken) is null)
                    await Task.Delay(Idle, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "The queue cannot be read; trying again in {Seconds} s", AfterFailure.TotalSeconds);
                await Task.Delay(AfterFailure, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
