using System.Net;
using System.Net.Sockets;

namespace Softswitch.Gateway.Transport;

/// <summary>Chooses the host that Via and Contact carry towards a peer.</summary>
internal sealed class AdvertisedAddresses(string? configured)
{
    private const int DiscardPort = 9;

    /// <summary>The configured name; else the local address of the flow; else the one the kernel would send from.</summary>
    public string HostFor(IPAddress local, IPEndPoint remote)
    {
        if (configured is not null)
            return configured;
        return IsWildcard(local) ? Routed(local, remote) : Text(local);
    }

    private static bool IsWildcard(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    // Connecting a datagram socket sends nothing; it only makes the kernel look up the route.
    private static string Routed(IPAddress local, IPEndPoint remote)
    {
        try
        {
            using var probe = new Socket(remote.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            probe.Connect(new IPEndPoint(remote.Address, DiscardPort));
            return Text(((IPEndPoint)probe.LocalEndPoint!).Address);
        }
        catch (SocketException)
        {
            return Text(local);
        }
    }

    // The zone of a link-local address means nothing to the peer.
    private static string Text(IPAddress address) =>
        address.IsIPv6LinkLocal ? new IPAddress(address.GetAddressBytes()).ToString() : address.ToString();
}
