using System.Net;
using System.Net.Sockets;

namespace Softswitch.Domain.Webhooks;

/// <summary>Whether an address is one of the internet: what others name must not lead into our own network (RFC 6890).</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "224.0.0.0/3",
        }.Select(IPNetwork.Parse),
    ];

    // Of IPv6 only what is given out to the internet (RFC 4291 2.4), without what carries an IPv4 address inside it.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] Wrapped = [IPNetwork.Parse("2001::/32"), IPNetwork.Parse("2002::/16")];

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(NotPublic, range => range.Contains(address))
            : Global.Contains(address) && !Array.Exists(Wrapped, range => range.Contains(address));
    }
}
