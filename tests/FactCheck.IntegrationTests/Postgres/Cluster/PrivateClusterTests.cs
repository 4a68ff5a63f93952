using FactCheck.Data.Postgres.Cluster;
using Npgsql;

namespace FactCheck.IntegrationTests.Postgres.Cluster;

public sealed class PrivateClusterTests
{
    [Fact]
    public async Task Its_records_are_there_again_after_a_stop_and_a_start()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using (var first = await PrivateCluster.StartAsync(new(folder.Path), default))
        {
            Assert.True(first.StartedHere);
            await first.RunAsync("create table kept as select 'once' as word");
        }

        Assert.False(File.Exists(Path.Combine(folder.Data, "postmaster.pid")));
        await using var second = await PrivateCluster.StartAsync(folder.Options, default);
        Assert.True(second.StartedHere);
        Assert.Equal("once", await second.RunAsync("select word from kept"));
    }

    [Fact]
    public async Task It_says_what_runs_and_where()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using var cluster = await PrivateCluster.StartAsync(folder.Options, default);
        Assert.Matches(@"^PostgreSQL \d+\.\d+ in a private cluster \(", cluster.Description);
        Assert.EndsWith($"({folder.Path})", cluster.Description);
    }

    [Fact]
    public async Task It_is_durable_unless_told_otherwise()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using (var durable = await PrivateCluster.StartAsync(new(folder.Path), default))
            Assert.Equal("on on on", await durable.RunAsync(Durability));
        await using var fast = await PrivateCluster.StartAsync(folder.Options, default);
        Assert.Equal("off off off", await fast.RunAsync(Durability));
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_still_works()
    {
        await using var folder = await ScratchFolder.MakeAsync(new string('x', 120));
        await using var cluster = await PrivateCluster.StartAsync(folder.Options, default);
        Assert.Equal("1", await cluster.RunAsync("select '1'"));
    }

    [Fact]
    public async Task A_path_with_quotes_and_blanks_still_works()
    {
        await using var folder = await ScratchFolder.MakeAsync("it's a, folder");
        await using var cluster = await PrivateCluster.StartAsync(folder.Options, default);
        Assert.Equal("1", await cluster.RunAsync("select '1'"));
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_password()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using var cluster = await PrivateCluster.StartAsync(folder.Options, default);
        var guess = new NpgsqlConnectionStringBuilder(cluster.ConnectionString("postgres")) { Password = "guess", Pooling = false };
        await using var connection = new NpgsqlConnection(guess.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(async () => await connection.OpenAsync());
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task A_cluster_whose_making_was_cut_short_is_cleared_away()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        var half = folder.Data + ".new-cut-short";
        await using (await PrivateCluster.StartAsync(folder.Options, default)) { }
        Directory.Delete(folder.Data, recursive: true);
        Directory.CreateDirectory(Path.Combine(half, "data", "base"));
        await File.WriteAllTextAsync(Path.Combine(half, "data", "PG_VERSION"), "15\n");

        await using var cluster = await PrivateCluster.StartAsync(folder.Options, default);
        Assert.True(cluster.StartedHere);
        Assert.False(Directory.Exists(half));
    }

    [Fact]
    public async Task A_server_that_will_not_start_shows_the_end_of_its_log()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using (await PrivateCluster.StartAsync(folder.Options, default)) { }
        await File.AppendAllTextAsync(Path.Combine(folder.Data, "postgresql.conf"), "work_mem = 'plenty'\n");

        var failure = await Assert.ThrowsAsync<NoPostgresException>(() => PrivateCluster.StartAsync(folder.Options, default));
        Assert.Contains("invalid value for parameter \"work_mem\"", failure.Message);
    }

    [Fact]
    public async Task Waiting_for_another_process_can_be_cancelled()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using (await PrivateCluster.StartAsync(folder.Options, default)) { }
        await using var busy = new FileStream(Path.Combine(folder.Path, "postgres", "lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        using var cancellation = new CancellationTokenSource();
        var start = PrivateCluster.StartAsync(folder.Options, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
    }

    [Fact]
    public async Task Root_is_told_when_PostgreSQL_cannot_reach_the_folder()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Only root starts PostgreSQL as another user.");
            return;
        }

        await using var folder = await ScratchFolder.MakeAsync();
        Directory.CreateDirectory(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var failure = await Assert.ThrowsAsync<NoPostgresException>(() => PrivateCluster.StartAsync(folder.Options, default));
        Assert.Contains($"cannot reach {folder.Path}", failure.Message);
    }

    private const string Durability =
        "select current_setting('fsync') || ' ' || current_setting('synchronous_commit') || ' ' || current_setting('full_page_writes')";
}
