using System.Diagnostics;
using FactCheck.Data.Postgres.Cluster;
using FactCheck.IntegrationTests.Database;
using Npgsql;

namespace FactCheck.IntegrationTests.Postgres.Cluster;

public sealed class DatabaseLocatorTests(TestDatabase database) : DatabaseTest(database)
{
    private static readonly Action<string> Silence = static _ => { };

    [Fact]
    public async Task A_configured_database_is_used_as_it_is()
    {
        await using var located = await DatabaseLocator.OpenAsync(ConnectionString, Silence, default);
        Assert.Equal(ConnectionString, located.ConnectionString);
        Assert.Matches(@"^PostgreSQL \d+\.\d+ at ", located.Description);
        Assert.DoesNotContain(new NpgsqlConnectionStringBuilder(ConnectionString).Password!, located.Description);
    }

    [Fact]
    public async Task A_configured_server_that_does_not_answer_is_named()
    {
        var failure = await Assert.ThrowsAsync<NoPostgresException>(() => DatabaseLocator.OpenAsync("Host=127.0.0.1;Port=1;Username=me", Silence, default));
        Assert.Contains("at 127.0.0.1:1", failure.Message);
    }

    [Fact]
    public async Task Without_one_a_private_cluster_in_the_data_directory_has_it()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using var child = await ChildProcess.StartAsync(["database"], new() { ["FACTCHECK_DATA"] = folder.Path });
        Assert.Contains("database: factcheck", child.Said);
        Assert.Contains(child.Said, line => line.EndsWith($"in a private cluster ({folder.Path})"));
        await child.LeaveAsync();
        Assert.False(File.Exists(Path.Combine(folder.Data, "postmaster.pid")));
    }

    [Fact]
    public async Task An_ordinary_user_has_a_cluster_at_home()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can become another user; the other tests run as an ordinary one.");
        await using var home = await ScratchFolder.MakeAsync("home");
        // The programs may lie where only root can read them.
        await Process.Start("install", ["-d", "-o", "65534", "-g", "65534", home.Path]).WaitForExitAsync();
        await Process.Start("cp", ["-r", "--no-preserve=mode,ownership", AppContext.BaseDirectory, Path.Combine(home.Path, "program")]).WaitForExitAsync();

        await using var child = await ChildProcess.StartAsync(
            ["database"],
            new() { ["HOME"] = home.Path, ["FACTCHECK_DATA"] = null, ["XDG_DATA_HOME"] = null },
            ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"],
            Path.Combine(home.Path, "program"));
        Assert.Contains("database: factcheck", child.Said);
        Assert.Contains(child.Said, line => line.EndsWith($"({home.Path}/.local/share/factcheck)"));
        await child.LeaveAsync();
    }
}
