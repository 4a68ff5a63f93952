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
