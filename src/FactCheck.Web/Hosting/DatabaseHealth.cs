using FactCheck.Data.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FactCheck.Web.Hosting;

/// <summary>Ready means: the database answers and is of this version.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<FactCheckDb> database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var behind = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return behind.Any() ? HealthCheckResult.Unhealthy("The database is of an earlier version.") : HealthCheckResult.Healthy();
    }
}

internal static class Health
{
    private const string Ready = "ready";

    public static void AddDatabaseHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);

    /// <summary>/health/live: the process answers. /health/ready: so does its database.</summary>
    public static void MapHealth(this IEndpointRouteBuilder site)
    {
        site.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        site.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready) }).AllowAnonymous();
    }
}
