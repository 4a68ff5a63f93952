using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FactCheck.Data.Postgres;

/// <summary>How every door opens the database.</summary>
public static class FactCheckDbOptions
{
    /// <summary>How many statements a connection keeps planned.</summary>
    private const int Prepared = 50;

    public static IServiceCollection AddFactCheckDb(this IServiceCollection services, string connectionString) =>
        services.AddPooledDbContextFactory<FactCheckDb>(options => options.UseFactCheck(connectionString))
            .AddScoped(s => s.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContext());

    public static DbContextOptionsBuilder UseFactCheck(this DbContextOptionsBuilder options, string connectionString) =>
        // No retrying strategy: a unit of work is one transaction that the caller opens, and the queue tries again by itself.
        options.UseNpgsql(Preparing(connectionString), npgsql => npgsql.SetPostgresVersion(15, 0)).UseSnakeCaseNamingConvention();

    // Planning a page's joins takes longer than walking them. What a connection asks again it has planned already, unless
    // whoever named the database says otherwise ("Max Auto Prepare=0" for a pooler that changes connections).
    private static string Preparing(string connectionString)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString }.Keys!.Cast<string>();
        return said.Any(key => key.Replace(" ", "").Equals(nameof(NpgsqlConnectionStringBuilder.MaxAutoPrepare), StringComparison.OrdinalIgnoreCase))
            ? connectionString
            : new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = Prepared }.ConnectionString;
    }
}

/// <summary>Lets `dotnet ef migrations add` build the model without a server.</summary>
public sealed class FactCheckDbDesign : IDesignTimeDbContextFactory<FactCheckDb>
{
    public FactCheckDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<FactCheckDb>();
        options.UseFactCheck("Host=localhost;Database=factcheck");
        return new FactCheckDb(options.Options);
    }
}
