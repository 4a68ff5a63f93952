using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Data.Postgres;

/// <summary>How every door opens the database.</summary>
public static class FactCheckDbOptions
{
    public static IServiceCollection AddFactCheckDb(this IServiceCollection services, string connectionString) =>
        services.AddDbContextFactory<FactCheckDb>(options => options.UseFactCheck(connectionString), ServiceLifetime.Singleton)
            .AddScoped(s => s.GetRequiredService<IDbContextFactory<FactCheckDb>>().CreateDbContext());

    public static DbContextOptionsBuilder UseFactCheck(this DbContextOptionsBuilder options, string connectionString) =>
        // No retrying strategy: a unit of work is one transaction that the caller opens, and the queue tries again by itself.
        options.UseNpgsql(connectionString, npgsql => npgsql.SetPostgresVersion(15, 0)).UseSnakeCaseNamingConvention();
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
