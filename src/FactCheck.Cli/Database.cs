using FactCheck.Data.Editors;
using FactCheck.Data.Postgres;
using FactCheck.Data.Postgres.Cluster;
using FactCheck.Ingest;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Cli;

/// <summary>The same database that the site uses, opened for one command.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly LocatedDatabase _located;
    private readonly ServiceProvider _services;

    private Database(LocatedDatabase located, ServiceProvider services) => (_located, _services) = (located, services);

    public IServiceProvider Services => _services;

    public string ConnectionString => _located.ConnectionString;

    public string Description => _located.Description;

    /// <summary>Opens it, and brings it up to date where that is needed.</summary>
    /// <exception cref="NoPostgresException">There is none; the message says what can be done.</exception>
    public static async Task<Database> OpenAsync(CancellationToken cancellationToken)
    {
        var located = await DatabaseLocator.OpenAsync(Environment.GetEnvironmentVariable("ConnectionStrings__FactCheck"), Console.Error.WriteLine, cancellationToken);
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        services.AddFactCheckDb(located.ConnectionString);
        services.AddIngest();
        services.AddEditorAccounts();
        var database = new Database(located, services.BuildServiceProvider());
        await using var db = await database.NewDbAsync(cancellationToken);
        await DatabaseUpgrade.RunAsync(db, cancellationToken);
        return database;
    }

    public Task<FactCheckDb> NewDbAsync(CancellationToken cancellationToken) =>
        _services.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContextAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _located.DisposeAsync();
    }
}
