using System.Net;
using System.Net.Sockets;

namespace FactCheck.Ingest.Fetching;

/// <summary>Tells addresses of the public web from those inside somebody's network, which a fetched page must never reach.</summary>
public static class PublicAddresses
{
    // IANA's special-purpose registries; of IPv6 only 2000::/3 is given out at all.
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
}
