using FactCheck.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Web.Hosting.Caching;

/// <summary>
/// Hears from the database what changed for readers, and lets go of what was kept. While it cannot hear, nothing new is
/// kept; once it hears again, everything goes, because it cannot know what it missed.
/// </summary>
internal sealed class ChangeListener(IDbContextFactory<FactCheckDb> database, PageCache cache, ILogger<ChangeListener> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    // A connection that died without a word is found out after so many seconds.
    private const int KeepAlive = 5;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var address = await AddressAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(address, stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
            {
                if (cache.IsOpen)
                    log.LogWarning(failure, "Changes are not heard of at the moment, so no page is kept; trying again every {Milliseconds} ms", Pause.TotalMilliseconds);
            }
            finally
            {
                cache.Close();
            }
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(string address, CancellationToken stoppingToken)
    {
        await using var connection = new NpgsqlConnection(address);
        connection.Notification += (_, _) => cache.Clear();
        await connection.OpenAsync(stoppingToken);
        await using (var listen = new NpgsqlCommand($"listen {ReaderChanges.Channel}", connection))
            await listen.ExecuteNonQueryAsync(stoppingToken);
        cache.Open();
        while (true)
            await connection.WaitAsync(stoppingToken);
    }

    private async Task<string> AddressAsync(CancellationToken stoppingToken)
    {
        await using var db = await database.CreateDbContextAsync(stoppingToken);
        return new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, KeepAlive = KeepAlive }.ConnectionString;
    }
}
