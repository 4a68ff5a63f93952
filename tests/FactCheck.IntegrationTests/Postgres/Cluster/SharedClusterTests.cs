using System.Diagnostics;
using FactCheck.Data.Postgres.Cluster;

namespace FactCheck.IntegrationTests.Postgres.Cluster;

public sealed class SharedClusterTests
{
    [Fact]
    public async Task One_that_runs_is_joined_and_stops_with_the_last_to_leave()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        var announced = new List<string>();
        var first = await PrivateCluster.StartAsync(folder.Options with { Announce = announced.Add }, default);
        var second = await PrivateCluster.StartAsync(folder.Options, default);
        Assert.Equal((true, false), (first.StartedHere, second.StartedHere));

        await first.DisposeAsync();
        Assert.Contains(announced, line => line.Contains("stays up"));
        Assert.Equal("1", await second.RunAsync("select '1'"));

        await second.DisposeAsync();
        Assert.False(File.Exists(Path.Combine(folder.Data, "postmaster.pid")));
    }

    [Fact]
    public async Task Another_process_keeps_it_up_until_it_leaves()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using var owner = await PrivateCluster.StartAsync(folder.Options, default);
        await using var child = await ChildProcess.StartAsync(["cluster", folder.Path]);
        Assert.Contains("started here: False", child.Said);

        await owner.DisposeAsync();
        Assert.True(File.Exists(Path.Combine(folder.Data, "postmaster.pid")));
        await child.LeaveAsync();
        Assert.Equal("left", child.Said[^1]);
        Assert.False(File.Exists(Path.Combine(folder.Data, "postmaster.pid")));
    }

    [Fact]
    public async Task Of_two_that_start_at_once_one_starts_it_and_the_other_joins()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        var children = await Task.WhenAll(ChildProcess.StartAsync(["cluster", folder.Path]), ChildProcess.StartAsync(["cluster", folder.Path]));
        Assert.Equal(["started here: False", "started here: True"], children.SelectMany(child => child.Said).Where(line => line.StartsWith("started")).Order());

        await Task.WhenAll(children.Select(child => child.LeaveAsync()));
        Assert.False(File.Exists(Path.Combine(folder.Data, "postmaster.pid")));
    }

    [Fact]
    public async Task One_whose_owner_was_killed_is_joined_and_stopped()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using (var child = await ChildProcess.StartAsync(["cluster", folder.Path]))
        {
            Assert.Contains("started here: True", child.Said);
            await child.KillAsync();
        }

        await using (var next = await PrivateCluster.StartAsync(folder.Options, default))
        {
            Assert.False(next.StartedHere);
            Assert.Equal("1", await next.RunAsync("select '1'"));
        }

        Assert.False(File.Exists(Path.Combine(folder.Data, "postmaster.pid")));
    }

    [Fact]
    public async Task One_that_was_killed_itself_is_started_again()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using var broken = await PrivateCluster.StartAsync(folder.Options, default);
        using (var server = Process.GetProcessById(await ServerOfAsync(folder)))
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        await using var next = await PrivateCluster.StartAsync(folder.Options, default);
        Assert.True(next.StartedHere);
        Assert.Equal("1", await next.RunAsync("select '1'"));
    }

    [Theory]
    [InlineData("nobody's", int.MaxValue)]
    [InlineData("another program's", null)]
    public async Task A_postmaster_file_left_behind_is_removed(string whose, int? id)
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using (await PrivateCluster.StartAsync(folder.Options, default)) { }
        var started = DateTimeOffset.UtcNow.AddDays(-1).ToUnixTimeSeconds();
        string[] lines = [$"{id ?? Environment.ProcessId}", folder.Data, $"{started}", "5432", Path.Combine(folder.Path, "postgres", "socket"), "", "  1 1", "ready   "];
        await File.WriteAllLinesAsync(Path.Combine(folder.Data, "postmaster.pid"), lines);

        await using var cluster = await PrivateCluster.StartAsync(folder.Options, default);
        Assert.True(cluster.StartedHere, whose);
    }

    [Fact]
    public async Task An_empty_postmaster_file_is_removed()
    {
        await using var folder = await ScratchFolder.MakeAsync();
        await using (await PrivateCluster.StartAsync(folder.Options, default)) { }
        await File.WriteAllTextAsync(Path.Combine(folder.Data, "postmaster.pid"), "");
        await using var cluster = await PrivateCluster.StartAsync(folder.Options, default);
        Assert.True(cluster.StartedHere);
    }

    [Fact]
    public async Task A_temporary_one_whose_owner_was_killed_is_gone_with_the_next()
    {
        string folder;
        await using (var child = await ChildProcess.StartAsync(["temporary"]))
        {
            folder = child.Said[^1].Split('(', ')')[1];
            Assert.True(Directory.Exists(folder));
            await child.KillAsync();
        }

        await using var next = await TemporaryCluster.StartAsync(static _ => { }, default);
        Assert.False(Directory.Exists(folder));
    }

    private static async Task<int> ServerOfAsync(ScratchFolder folder) =>
        int.Parse((await File.ReadAllLinesAsync(Path.Combine(folder.Data, "postmaster.pid")))[0]);
}
