using System.Globalization;
using System.Net;
using System.Text;

namespace Softswitch.Protocols.Sdp;

/// <summary>The lines by which a relay takes part in ICE as its lite side (RFC 8839 5).</summary>
internal static class SdpIceLines
{
    // RFC 8445 5.1.2.1: a host candidate (126) of the first component, whose address is preferred to all others of its kind.
    private const ulong HostPriority = (126UL << 24) | (65535UL << 8) | (256 - 1);

    /// <summary>Belongs into the session part, where any line takes part.</summary>
    public static void WriteLite(ref SdpOutput output, ReadOnlySpan<SdpRelayAddress> relay)
    {
        foreach (ref readonly var each in relay)
        {
            if (each.Ice is null)
                continue;
            Append(ref output, "a=ice-lite");
            return;
        }
    }

    public static void Write(ref SdpOutput output, SdpRelayIce ice, IPAddress address, int port)
    {
        Append(ref output, $"a=ice-ufrag:{ice.Ufrag}");
        Append(ref output, $"a=ice-pwd:{ice.Password}");
        Append(ref output, string.Create(CultureInfo.InvariantCulture, $"a=candidate:1 1 UDP {HostPriority} {address} {port} typ host"));
        Append(ref output, "a=end-of-candidates");
    }

    private static void Append(ref SdpOutput output, string line)
    {
        output.Append(Encoding.ASCII.GetBytes(line));
        output.EndLine();
    }
}
