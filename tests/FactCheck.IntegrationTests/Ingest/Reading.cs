using FactCheck.Data.Postgres;
using FactCheck.Ingest;
using FactCheck.IntegrationTests.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.IntegrationTests.Ingest;

/// <summary>Intake and ingestor on a database of their own.</summary>
public sealed class Reading(TestServer server) : IAsyncLifetime
{
    private readonly TestDatabase _database = new(server);
    private ServiceProvider _services = null!;

    public Intake Intake => _services.GetRequiredService<Intake>();

    public Ingestor Ingestor => _services.GetRequiredService<Ingestor>();

    public string ConnectionString => _database.ConnectionString;

    public FactCheckDb NewDb() => _database.NewDb();

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _services = new ServiceCollection().AddLogging().AddFactCheckDb(_database.ConnectionString).AddIngest().BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>Queues inputs as one import and reads them.</summary>
    public async Task<IReadOnlyList<Outcome>> ReadAsync(params Input[] inputs)
    {
        var import = await Intake.QueueAsync("Test", null, inputs, CancellationToken.None);
        return await ReadImportAsync(import);
    }

    public async Task<IReadOnlyList<Outcome>> ReadImportAsync(Guid import)
    {
        var outcomes = new List<Outcome>();
        while (await Ingestor.ReadNextAsync(import, CancellationToken.None) is { } outcome)
            outcomes.Add(outcome);
        return outcomes;
    }

    /// <summary>How many rows there are of everything that reading an article makes.</summary>
    public async Task<(int Articles, int Sources, int Statements, int Appearances, int Links)> CountAsync()
    {
        await using var db = NewDb();
        return (await db.Articles.CountAsync(), await db.Sources.CountAsync(), await db.Statements.CountAsync(), await db.Appearances.CountAsync(), await db.Links.CountAsync());
    }
}
