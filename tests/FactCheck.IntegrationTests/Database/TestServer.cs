using FactCheck.Data.Postgres;
using FactCheck.Data.Postgres.Cluster;
using FactCheck.IntegrationTests.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Testcontainers.PostgreSql;

[assembly: AssemblyFixture(typeof(TestServer))]

namespace FactCheck.IntegrationTests.Database;

/// <summary>
/// The PostgreSQL server of one test run, with a migrated template that each test class clones. FACTCHECK_TEST_DB chooses it:
/// unset, a private cluster in a temporary folder; "container", a container of the image in FACTCHECK_TEST_IMAGE;
/// anything else, a connection string to a server where databases may be made.
/// </summary>
public sealed class TestServer : IAsyncLifetime
{
    private const string DefaultImage = "postgres:17-alpine";

    // Two runs may share a server that was given.
    private readonly string _run = $"factcheck_test_{Guid.NewGuid().ToString("N")[..8]}";
    private IAsyncDisposable? _owned;
    private int _clones;

    /// <summary>What the run uses, e.g. "PostgreSQL 15.18 in a private cluster (…)".</summary>
    public string Description { get; private set; } = "";

    /// <summary>A database on the server that is nobody's own: for making others and asking the server about itself.</summary>
    public string ConnectionString { get; private set; } = "";

    private string Template => $"{_run}_template";

    public async ValueTask InitializeAsync()
    {
        switch (Environment.GetEnvironmentVariable("FACTCHECK_TEST_DB"))
        {
            case null or "":
                var cluster = await TemporaryCluster.StartAsync(Say, CancellationToken.None);
                _owned = cluster;
                ConnectionString = cluster.ConnectionString("postgres");
                Description = cluster.Description;
                break;
            case "container":
                var image = Environment.GetEnvironmentVariable("FACTCHECK_TEST_IMAGE") is { Length: > 0 } named ? named : DefaultImage;
                // The builder turns fsync and its kin off by itself.
                var container = new PostgreSqlBuilder(image).WithCommand("-c", "max_connections=400").Build();
                _owned = container;
                await container.StartAsync();
                ConnectionString = container.GetConnectionString();
                Description = $"PostgreSQL {await VersionAsync()} in a container ({image})";
                break;
            case var given:
                ConnectionString = given;
                Description = $"PostgreSQL {await VersionAsync()} at a given server";
                break;
        }

        Say($"Tests run on {Description}");
        await ExecuteAsync($"create database {Template}");
        await using var db = Open(To(Template, pooling: false));
        await DatabaseUpgrade.RunAsync(db, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_owned is not null)
            await _owned.DisposeAsync();
        else if (ConnectionString.Length > 0)
            await DropAsync(Template);
    }

    /// <summary>A new database, migrated and holding nothing but what migrations put there; returns its connection string.</summary>
    internal async Task<string> CloneAsync()
    {
        var name = $"{_run}_{Interlocked.Increment(ref _clones)}";
        await ExecuteAsync($"create database {name} template {Template}");
        return To(name);
    }

    internal async Task DropAsync(string database) => await ExecuteAsync($"drop database if exists {database} with (force)");

    internal static FactCheckDb Open(string connectionString)
    {
        var options = new DbContextOptionsBuilder<FactCheckDb>();
        options.UseFactCheck(connectionString);
        return new FactCheckDb(options.Options);
    }

    // Errors and skips show by themselves; a diagnostic message is what `dotnet test` prints of a run that goes well.
    private static void Say(string message) => TestContext.Current.SendDiagnosticMessage("{0}", message);

    private string To(string database, bool pooling = true) =>
        new NpgsqlConnectionStringBuilder(ConnectionString)
        {
            Database = database,
            IncludeErrorDetail = true,
            Pooling = pooling,
            MaxPoolSize = 30,
        }.ConnectionString;

    private async Task<Version> VersionAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection.PostgreSqlVersion;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 60 };
        await command.ExecuteNonQueryAsync();
    }
}
