using FactCheck.Data.Postgres.Cluster;

namespace FactCheck.IntegrationTests.Postgres.Cluster;

/// <summary>A folder for one test's cluster: anything that runs in it is stopped, and all of it deleted, at the end.</summary>
internal sealed class ScratchFolder : IAsyncDisposable
{
    private static readonly Lazy<Task<string?>> NothingToRun = new(WhyNothingRunsAsync);

    private ScratchFolder(string name)
    {
        // PostgreSQL runs as another user when we are root, and must reach it.
        var place = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? "/var/tmp" : System.IO.Path.GetTempPath();
        Path = System.IO.Path.Combine(place, $"factcheck-{name}-{Guid.NewGuid().ToString("N")[..8]}");
    }

    /// <summary>A folder that does not exist yet. Skips the test on a machine that has containers but no PostgreSQL.</summary>
    public static async Task<ScratchFolder> MakeAsync(string name = "c")
    {
        if (Environment.GetEnvironmentVariable("FACTCHECK_TEST_DB") is { Length: > 0 } && await NothingToRun.Value is { } reason)
            Assert.Skip(reason);
        return new ScratchFolder(name);
    }

    public string Path { get; }

    public string Data => System.IO.Path.Combine(Path, "postgres", "data");

    public PrivateClusterOptions Options => new(Path) { Durable = false };

    public async ValueTask DisposeAsync() => await PrivateCluster.DeleteAsync(Options, CancellationToken.None);

    private static async Task<string?> WhyNothingRunsAsync()
    {
        try
        {
            await PostgresSearch.FromEnvironment().FindAsync(null, static _ => { }, CancellationToken.None);
            return null;
        }
        catch (NoPostgresException none)
        {
            return none.Message;
        }
    }
}
