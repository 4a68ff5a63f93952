using FactCheck.Data.Postgres.Cluster;
using Npgsql;

namespace FactCheck.IntegrationTests.Postgres.Cluster;

/// <summary>The child's side of <see cref="ChildProcess"/>: opens a cluster or database, tells what it got, and lets go when its input ends.</summary>
internal static class ClusterUser
{
    public const string Command = "use-cluster";

    public static async Task<int> RunAsync(string[] order)
    {
        try
        {
            await using var held = order switch
            {
                ["cluster", var folder] => await ClusterAsync(folder),
                ["temporary"] => await TemporaryAsync(),
                ["database"] => await DatabaseAsync(),
                _ => throw new ArgumentException(string.Join(' ', order), nameof(order)),
            };
            Console.WriteLine("ready");
            await Console.In.ReadToEndAsync();
        }
        catch (NoPostgresException none)
        {
            Console.WriteLine(none.Message);
            return 1;
        }

        Console.WriteLine("left");
        return 0;
    }

    private static async Task<IAsyncDisposable> ClusterAsync(string folder)
    {
        var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions(folder) { Durable = false, Announce = Console.WriteLine }, CancellationToken.None);
        Console.WriteLine($"started here: {cluster.StartedHere}");
        return cluster;
    }

    private static async Task<IAsyncDisposable> TemporaryAsync()
    {
        var cluster = await TemporaryCluster.StartAsync(static _ => { }, CancellationToken.None);
        Console.WriteLine(cluster.Description);
        return cluster;
    }

    private static async Task<IAsyncDisposable> DatabaseAsync()
    {
        var database = await DatabaseLocator.OpenAsync(configured: null, Console.WriteLine, CancellationToken.None);
        Console.WriteLine(database.Description);
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var where = new NpgsqlCommand("select current_database()", connection);
        Console.WriteLine($"database: {await where.ExecuteScalarAsync()}");
        return database;
    }
}
