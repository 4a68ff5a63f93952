using Npgsql;

namespace FactCheck.Data.Postgres.Cluster;

/// <summary>Where FactCheck's records are: the door for the web application and the command line alike.</summary>
public static class DatabaseLocator
{
    private const string Database = "factcheck";

    /// <summary>
    /// A configured connection string (ConnectionStrings:FactCheck) is used as it is; without one, the private cluster in <see cref="DataDirectory"/>
    /// is started or joined, and the database made when absent. Migrations are the caller's. <paramref name="announce"/> is told, in one line each, about what takes time or leaves
    /// something behind.
    /// </summary>
    /// <exception cref="NoPostgresException">The configured server does not answer, or none could be found or started. Show its message to the user.</exception>
    public static Task<LocatedDatabase> OpenAsync(string? configured, Action<string> announce, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(configured)
            ? OpenPrivateAsync(announce, cancellation)
            : OpenConfiguredAsync(configured, cancellation);

    private static async Task<LocatedDatabase> OpenConfiguredAsync(string connectionString, CancellationToken cancellation)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        var place = parts.Host is ['/', ..] ? parts.Host : $"{parts.Host}:{parts.Port}";
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellation);
            return new LocatedDatabase(connectionString, $"PostgreSQL {connection.PostgreSqlVersion} at {place}", cluster: null);
        }
        catch (NpgsqlException failure)
        {
            throw new NoPostgresException($"The database in ConnectionStrings__FactCheck, at {place}, cannot be used: {failure.Message}", failure);
        }
    }

    private static async Task<LocatedDatabase> OpenPrivateAsync(Action<string> announce, CancellationToken cancellation)
    {
        var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions(DataDirectory.Locate()) { Announce = announce }, cancellation);
        try
        {
            await CreateAbsentAsync(cluster, cancellation);
            return new LocatedDatabase(cluster.ConnectionString(Database), cluster.Description, cluster);
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    private static async Task CreateAbsentAsync(PrivateCluster cluster, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres"));
        await connection.OpenAsync(cancellation);
        await using var exists = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection) { Parameters = { new() { Value = Database } } };
        if (await exists.ExecuteScalarAsync(cancellation) is true)
            return;

        try
        {
            await using var create = new NpgsqlCommand($"create database {Database}", connection);
            await create.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process that started at the same moment has made it.
        }
    }
}

/// <summary>A database to work with. Disposing lets go of the private cluster, if it is in one.</summary>
public sealed class LocatedDatabase : IAsyncDisposable
{
    private readonly PrivateCluster? _cluster;

    internal LocatedDatabase(string connectionString, string description, PrivateCluster? cluster) =>
        (ConnectionString, Description, _cluster) = (connectionString, description, cluster);

    /// <summary>For Npgsql. It may hold a password: do not log it.</summary>
    public string ConnectionString { get; }

    /// <summary>What and where, fit to be shown, e.g. "PostgreSQL 15.18 at db.example:5432" or "PostgreSQL 15.18 in a private cluster (…)".</summary>
    public string Description { get; }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
