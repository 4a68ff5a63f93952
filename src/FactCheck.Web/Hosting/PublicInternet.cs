using System.Net;
using System.Net.Sockets;

namespace FactCheck.Web.Hosting;

/// <summary>Which addresses the site may ask when an editor names them: those that everybody can reach, never this machine's own network.</summary>
internal static class PublicInternet
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Addresses that carry an IPv4 address inside (translation, 6to4, Teredo) could carry one of the above.
            "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return !Array.Exists(NotPublic, n => n.Contains(address));
    }

    /// <summary>A handler that reaches such addresses only. Every hop is looked at, and the address that was looked at is the one connected to.</summary>
    /// <param name="mayReach">Which addresses may be reached.</param>
    public static SocketsHttpHandler Handler(Func<IPAddress, bool> mayReach) => new()
    {
        UseProxy = false,
        UseCookies = false,
        MaxAutomaticRedirections = 5,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
            var address = Array.Find(addresses, a => mayReach(a)) ?? throw new NotPublicException(context.DnsEndPoint.Host);
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(address, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}

/// <summary>A name that leads to no address that everybody can reach.</summary>
internal sealed class NotPublicException(string host) : IOException($"{host} is not on the public internet.");
