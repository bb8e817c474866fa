using System.Net;

namespace Softswitch.Silo.Settings;

/// <summary>Where commands find the node with their settings, from this machine.</summary>
internal static class NodeAddress
{
    public static Uri Of(SiloSettings settings) => new UriBuilder("http", Reachable(settings.Http.Address).ToString(), settings.Http.Port).Uri;

    private static IPAddress Reachable(IPAddress bound) =>
        bound.Equals(IPAddress.Any) ? IPAddress.Loopback : bound.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : bound;
}
