using System.Net;

namespace Softswitch.Gateway.Transport;

/// <summary>Chooses the host that Via and Contact carry towards a peer.</summary>
internal sealed class AdvertisedAddresses(string? configured)
{
    /// <summary>The configured name; else the local address of the flow; else the one the kernel would send from.</summary>
    public string HostFor(IPAddress local, IPEndPoint remote)
    {
        if (configured is not null)
            return configured;
        return RoutedAddress.IsWildcard(local) ? Routed(local, remote) : Text(local);
    }

    private static string Routed(IPAddress local, IPEndPoint remote) => Text(RoutedAddress.Towards(remote.Address) ?? local);

    // The zone of a link-local address means nothing to the peer.
    private static string Text(IPAddress address) =>
        address.IsIPv6LinkLocal ? new IPAddress(address.GetAddressBytes()).ToString() : address.ToString();
}
