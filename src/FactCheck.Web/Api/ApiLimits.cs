using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using FactCheck.Web.Hosting;

namespace FactCheck.Web.Api;

/// <summary>How often somebody may ask. Each answer says in its headers how much is left (draft-ietf-httpapi-ratelimit-headers).</summary>
internal sealed class ApiLimits(SiteSettings settings) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = settings.ApiPerMinute, Window = Minute }));

    /// <summary>Counts a request.</summary>
    /// <returns>What to answer instead, where that was one too many.</returns>
    public IResult? Refuse(HttpContext http)
    {
        // Without an address nobody can be told from anybody.
        if (settings.ApiPerMinute == 0 || http.Connection.RemoteIpAddress is not { } address)
            return null;
        var (policy, who) = ("address", WhoseIs(address));
        using var lease = _limiter.AttemptAcquire(who);
        var headers = http.Response.Headers;
        headers["RateLimit-Policy"] = $"\"{policy}\";q={settings.ApiPerMinute};w={Minute.TotalSeconds:0}";
        headers["RateLimit"] = $"\"{policy}\";r={_limiter.GetStatistics(who)?.CurrentAvailablePermits ?? 0}";
        if (lease.IsAcquired)
            return null;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : (int)Minute.TotalSeconds;
        headers.RetryAfter = $"{wait}";
        return Problems.Of(StatusCodes.Status429TooManyRequests, $"That was more than {settings.ApiPerMinute} requests in a minute. Wait {wait} seconds and go on; with a key you may ask more often.");
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
