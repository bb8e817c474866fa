using System.Net;
using System.Net.Sockets;

namespace Softswitch.Gateway.Transport;

/// <summary>The address this machine would send from.</summary>
internal static class RoutedAddress
{
    private const int DiscardPort = 9;

    /// <summary>Towards a peer, by the kernel's routes; null when there is none. Without the zone, which means nothing to the peer.</summary>
    public static IPAddress? Towards(IPAddress remote)
    {
        try
        {
            // Connecting a datagram socket sends nothing; it only makes the kernel look up the route.
            using var probe = new Socket(remote.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            probe.Connect(new IPEndPoint(remote, DiscardPort));
            var address = ((IPEndPoint)probe.LocalEndPoint!).Address;
            return address.IsIPv6LinkLocal ? new IPAddress(address.GetAddressBytes()) : address;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    public static bool IsWildcard(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
}
