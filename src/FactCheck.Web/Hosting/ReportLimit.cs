using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace FactCheck.Web.Hosting;

/// <summary>How often one address may report an error: a reader has a handful to say, a machine has thousands.</summary>
internal static class ReportLimit
{
    public const string Policy = "report";

    public const int ReportsPerHour = 10;

    public static void AddReportLimit(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limits =>
        limits.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method) && http.Connection.RemoteIpAddress is { } address
            ? RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = ReportsPerHour, Window = TimeSpan.FromHours(1) })
            : RateLimitPartition.GetNoLimiter(System.Net.IPAddress.None)));
}
