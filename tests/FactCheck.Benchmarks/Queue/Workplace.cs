using System.Diagnostics;
using FactCheck.Data.Articles;
using FactCheck.Data.Postgres;
using FactCheck.Data.Postgres.Cluster;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Benchmarks.Queue;

/// <summary>A PostgreSQL of our own, and a fresh migrated database for each measurement, so that none pays for another's rows.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly TemporaryCluster _cluster;
    private int _databases;

    private Workplace(TemporaryCluster cluster) => _cluster = cluster;

    /// <param name="durable">Whether the wait for the disk is part of what is measured.</param>
    public static async Task<Workplace> StartAsync(bool durable)
    {
        var cluster = await TemporaryCluster.StartAsync(Console.Error.WriteLine, CancellationToken.None, durable);
        Console.WriteLine($"{cluster.Description}, {(durable ? "durable" : "not durable")}; {Environment.ProcessorCount} processors");
        var place = new Workplace(cluster);
        await place.ExecuteAsync("create database template");
        await using var db = Open(new NpgsqlConnectionStringBuilder(cluster.ConnectionString("template")) { Pooling = false }.ConnectionString);
        await DatabaseUpgrade.RunAsync(db, CancellationToken.None);
        return place;
    }

    /// <summary>A new database; returns its connection string.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        NpgsqlConnection.ClearAllPools();
        var name = $"queue_{++_databases}";
        await ExecuteAsync($"create database {name} template template");
        // A clone has not what the migrations set for its template.
        await ExecuteAsync($"alter database {name} set jit = off");
        await ExecuteAsync($"alter database {name} set max_parallel_workers_per_gather = 0");
        // What making it left to be written must not fall into the measurement.
        await ExecuteAsync("checkpoint");
        return _cluster.ConnectionString(name);
    }

    /// <summary>How much has been written to the write-ahead log since the cluster was made.</summary>
    public static async Task<long> WalBytesAsync(string connectionString)
    {
        await using var db = Open(connectionString);
        return await db.Database.SqlQuery<long>($"""select (pg_current_wal_insert_lsn() - '0/0')::bigint as "Value" """).SingleAsync();
    }

    public static FactCheckDb Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<FactCheckDb>();
        options.UseFactCheck(connectionString);
        return new FactCheckDb(options.Options);
    }

    /// <summary>Waits until so many arrivals are finished; returns how many are when patience ends.</summary>
    public static async Task<int> WaitAsync(string connectionString, int finished, TimeSpan patience)
    {
        await using var db = Open(connectionString);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100))
            if (await db.Arrivals.CountAsync(a => a.State != ArrivalState.Waiting) is var now && (now >= finished || waited.Elapsed > patience))
                return now;
    }

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return _cluster.DisposeAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_cluster.ConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
