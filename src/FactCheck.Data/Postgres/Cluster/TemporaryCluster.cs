using System.Diagnostics;
using System.Globalization;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>
/// A private cluster for tests and measurements, in a folder of the system's temporary files,
/// gone with its data when disposed. Those whose process died before it could clean up are removed by the next one.
/// </summary>
public sealed class TemporaryCluster : IAsyncDisposable
{
    private const string Prefix = "factcheck-temporary-";

    private readonly PrivateCluster _cluster;
    private readonly PrivateClusterOptions _options;

    private TemporaryCluster(PrivateCluster cluster, PrivateClusterOptions options) => (_cluster, _options) = (cluster, options);

    /// <summary>What runs, e.g. "PostgreSQL 15.18 in a private cluster (/tmp/factcheck-temporary-…)".</summary>
    public string Description => _cluster.Description;

    /// <summary>Starts one: fast instead of durable, unless what is measured includes the wait for the disk.</summary>
    /// <exception cref="NoPostgresException">No PostgreSQL was found, or it did not start.</exception>
    public static async Task<TemporaryCluster> StartAsync(Action<string> announce, CancellationToken cancellation, bool durable = false)
    {
        await RemoveOrphansAsync(cancellation);
        using var self = Process.GetCurrentProcess();
        var folder = Path.Combine(Place, $"{Prefix}{self.Id}-{StartOf(self)}-{Guid.NewGuid().ToString("N")[..6]}");
        var options = new PrivateClusterOptions(folder) { Durable = durable, Announce = announce };
        return new TemporaryCluster(await PrivateCluster.StartAsync(options, cancellation), options);
    }

    public string ConnectionString(string database) => _cluster.ConnectionString(database);

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await PrivateCluster.DeleteAsync(_options, CancellationToken.None);
    }

    // As root, PostgreSQL runs as another user, who may be unable to enter root's own temporary folder.
    private static string Place => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? "/var/tmp" : Path.GetTempPath();

    private static async Task RemoveOrphansAsync(CancellationToken cancellation)
    {
        foreach (var folder in Directory.EnumerateDirectories(Place, Prefix + "*"))
        {
            // The name tells the owner: process id and start, because ids are used again.
            if (Path.GetFileName(folder)[Prefix.Length..].Split('-') is not [var id, var start, _] || IsAlive(id, start))
                continue;
            try
            {
                await PrivateCluster.DeleteAsync(new PrivateClusterOptions(folder), cancellation);
            }
            catch (Exception notOurs) when (notOurs is IOException or UnauthorizedAccessException or NoPostgresException)
            {
                // Another user's or another version's, or another run is removing it at this moment.
            }
        }
    }

    private static bool IsAlive(string id, string start)
    {
        try
        {
            using var owner = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            return Math.Abs(StartOf(owner) - long.Parse(start, CultureInfo.InvariantCulture)) <= 2;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or FormatException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Somebody else's process: not for us to judge.
            return true;
        }
    }

    private static long StartOf(Process process) => new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
}
