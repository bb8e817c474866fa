using System.Net;
using System.Net.Sockets;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Transport.Platform;

namespace Softswitch.Gateway.Sessions;

/// <summary>Chooses the address that session descriptions tell a device: one of the family it speaks, and never a wildcard.</summary>
internal static class MediaAddresses
{
    public static IPAddress For(SessionOptions options, Flow flow)
    {
        if (flow is PlatformFlow)
            return flow.Local.Address;
        var remote = Unmapped(flow.Remote.Address);
        var isV6 = remote.AddressFamily == AddressFamily.InterNetworkV6;
        if ((isV6 ? options.MediaAddressV6 : options.MediaAddress) is { } told)
            return told;
        if (IPAddress.TryParse(flow.Advertised.Host, out var reached) && Fits(reached, remote))
            return reached;
        var local = Unmapped(flow.Local.Address);
        return Fits(local, remote) ? local : RoutedAddress.Towards(remote) ?? (isV6 ? IPAddress.IPv6Loopback : IPAddress.Loopback);
    }

    private static bool Fits(IPAddress address, IPAddress remote) =>
        address.AddressFamily == remote.AddressFamily && !RoutedAddress.IsWildcard(address);

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
