using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Ingest;

/// <summary>Does one thing after the other, rests when there is nothing to do, and outlives whatever fails, for as long as the program runs.</summary>
/// <param name="what">What does not work when it fails: "Feeds cannot be read".</param>
/// <param name="idle">How long it rests.</param>
/// <param name="log">Where failures are told.</param>
public abstract class RestingWorker(string what, TimeSpan idle, ILogger log) : BackgroundService
{
    /// <returns>Whether there was something to do.</returns>
    protected abstract Task<bool> WorkAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await WorkAsync(stoppingToken))
                    await Task.Delay(idle, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError(failure, "{What}; trying again in {Seconds} s", what, idle.TotalSeconds);
                await Task.Delay(idle, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
