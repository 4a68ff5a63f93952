using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Api;

/// <summary>How often somebody may ask. Each answer says in its headers how much is left (draft-ietf-httpapi-ratelimit-headers).</summary>
internal sealed class ApiLimits(SiteSettings settings) : IDisposable
{
    /// <summary>A key may ask so many times as often as an address without one.</summary>
    private const int ForKeys = 5;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<(string Policy, string Who, int Limit)> _limiter =
        PartitionedRateLimiter.Create<(string Policy, string Who, int Limit), (string, string)>(asking => RateLimitPartition.GetFixedWindowLimiter(
            (asking.Policy, asking.Who), _ => new() { PermitLimit = asking.Limit, Window = Minute }));

    /// <summary>Counts a request: by its key, or else by its address.</summary>
    /// <returns>What to answer instead, where that was one too many.</returns>
    public ProblemHttpResult? Refuse(HttpContext http, ApiKeyholder? key)
    {
        // Without an address nobody can be told from anybody; and from this very machine come its owner, and a proxy's requests for all the world.
        if (settings.ApiPerMinute == 0 || (key is null && (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))))
            return null;
        var asking = key is null
            ? (Policy: "address", Who: WhoseIs(http.Connection.RemoteIpAddress!), Limit: settings.ApiPerMinute)
            : (Policy: "key", Who: $"{key.Id}", Limit: ForKeys * settings.ApiPerMinute);
        using var lease = _limiter.AttemptAcquire(asking);
        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = $"\"{asking.Policy}\";q={asking.Limit};w={Minute.TotalSeconds:0}";
        headers["RateLimit"] = $"\"{asking.Policy}\";r={_limiter.GetStatistics(asking)?.CurrentAvailablePermits ?? 0}";
        if (lease.IsAcquired)
            return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : (int)Minute.TotalSeconds;
        headers.RetryAfter = $"{wait}";
        return Problems.Of(StatusCodes.Status429TooManyRequests,
            $"That was more than {asking.Limit} requests in a minute. Wait {wait} seconds and go on{(key is null ? "; with a key you may ask more often" : "")}.");
    }

    public void Dispose() => _limiter.Dispose();

    // Whoever has one address of version 6 has the 2⁶⁴ beside it.
    private static string WhoseIs(IPAddress address) => address switch
    {
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };
}
