using System.Threading.RateLimiting;

namespace FactCheck.Web.Hosting;

/// <summary>
/// How often one address may try to sign in. Identity locks an account after ten wrong passwords; this stops one address
/// from going through the accounts.
/// </summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    /// <summary>A newsroom behind one address signs in well below this.</summary>
    public const int TriesPerMinute = 30;

    public static void AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method) && http.Connection.RemoteIpAddress is { } address
            ? RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) })
            // Looking at the form is no try; and without an address nobody can be told from anybody.
            : RateLimitPartition.GetNoLimiter(System.Net.IPAddress.None));
    });
}
