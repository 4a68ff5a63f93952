using FactCheck.Data.Postgres;
using Npgsql;

namespace FactCheck.IntegrationTests.Database;

/// <summary>A database of its own for one test class: <c>class ClaimTests(TestDatabase database) : IClassFixture&lt;TestDatabase&gt;</c>, or derive from <see cref="DatabaseTest"/>.</summary>
public sealed class TestDatabase(TestServer server) : IAsyncLifetime
{
    /// <summary>For a door under test, such as the web application.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>A new unit of work on this database; the caller disposes it.</summary>
    public FactCheckDb NewDb() => TestServer.Open(ConnectionString);

    public async ValueTask InitializeAsync() => ConnectionString = await server.CloneAsync();

    public async ValueTask DisposeAsync()
    {
        if (ConnectionString.Length == 0)
            return;
        await using (var pooled = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pooled);
        await server.DropAsync(new NpgsqlConnectionStringBuilder(ConnectionString).Database!);
    }
}

/// <summary>Tests that share one database: each makes its own records and counts on no others.</summary>
public abstract class DatabaseTest(TestDatabase database) : IClassFixture<TestDatabase>
{
    protected string ConnectionString => database.ConnectionString;

    protected FactCheckDb NewDb() => database.NewDb();
}
