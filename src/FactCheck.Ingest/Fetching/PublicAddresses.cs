using System.Net;
using System.Net.Sockets;

namespace FactCheck.Ingest.Fetching;

/// <summary>Tells addresses of the public web from those inside somebody's network, which nothing that somebody else named may ever lead to.</summary>
public static class PublicAddresses
{
    // IANA's special-purpose registries; of IPv6 only 2000::/3 is given out at all. Those that carry an IPv4 address inside
    // (translation, 6to4, Teredo) could carry one of the others.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Given = IPNetwork.Parse("2000::/3");

    public static bool Include(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || Given.Contains(plain)) && !Special.Any(s => s.Contains(plain));
    }

    /// <summary>A handler that reaches such addresses only: every hop is looked at, and the address that was looked at is the one connected to.</summary>
    /// <param name="mayReach">Which addresses may be reached: <see cref="Include"/>, unless a newsroom has an intranet.</param>
    public static SocketsHttpHandler Handler(Func<IPAddress, bool> mayReach) => new()
    {
        // A proxy would resolve names itself, and the check would see the proxy alone.
        UseProxy = false,
        UseCookies = false,
        MaxAutomaticRedirections = 5,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, mayReach, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint end, Func<IPAddress, bool> mayReach, CancellationToken cancellationToken)
    {
        // An address in numbers is taken as it is: resolving refuses 0.0.0.0, which here means this machine.
        var addresses = IPAddress.TryParse(end.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(end.Host, cancellationToken);
        var allowed = Array.FindAll(addresses, a => mayReach(a));
        if (allowed.Length == 0)
            throw new NotPublicException(end.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name that leads to no address that everybody can reach.</summary>
public sealed class NotPublicException(string host) : IOException($"{host} is not on the public internet.")
{
    public string Host { get; } = host;
}
