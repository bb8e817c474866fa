using System.Collections.Frozen;
using System.Net;
using System.Net.NetworkInformation;
using Softswitch.Gateway.Admission;

namespace Softswitch.Gateway.Bans;

/// <summary>Where requests of this machine itself come from.</summary>
internal static class ExemptSources
{
    /// <param name="bound">The addresses that are listened on.</param>
    /// <param name="trusted">Others that are never banned.</param>
    public static FrozenSet<SourceKey> Of(IEnumerable<IPAddress> bound, IEnumerable<IPAddress> trusted)
    {
        var own = bound.SelectMany(address => IsWildcard(address) ? OfMachine() : [address]);
        return own.Concat(trusted).Select(SourceKey.Of).ToFrozenSet();
    }

    private static bool IsWildcard(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static IEnumerable<IPAddress> OfMachine() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(each => each.GetIPProperties().UnicastAddresses).Select(each => each.Address)

            // A neighbour shares the /64 of an address of ours.
            .Where(address => address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork || IPAddress.IsLoopback(address));
}
