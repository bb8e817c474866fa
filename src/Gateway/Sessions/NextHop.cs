using System.Net;
using System.Net.Sockets;
using System.Text;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// Where a dialog says that its requests go (RFC 3261 12.2.1.1), when that is an address; names are not looked up. A GRUU
/// (RFC 5627) is none: its host knows the device, and is this platform or whom the device is heard through.
/// </summary>
internal readonly record struct NextHop(SipTransport Transport, IPEndPoint EndPoint)
{
    /// <param name="uri">Of the first route, or the remote target.</param>
    /// <param name="flow">How the peer is heard: its transport counts where the URI names none.</param>
    public static bool TryRead(ReadOnlySpan<byte> uri, Flow flow, out NextHop hop)
    {
        hop = default;
        if (!SipUri.TryParse(uri, out var parsed) || parsed.Parameters.Has("gr"u8) || !TryReadAddress(parsed.Host, out var address)
            || !TryReadTransport(parsed, flow.Transport, out var transport) || !MaySend(address, flow.Remote.Address))
        {
            return false;
        }

        // RFC 3263 4.2: the port of the transport where none is given.
        var port = parsed.Port != 0 ? parsed.Port : transport == SipTransport.Tls ? 5061 : 5060;
        hop = new NextHop(transport, new IPEndPoint(address, port));
        return true;
    }

    /// <summary>Whether the sender of a request is seen at the address it gives as its own: no NAT is between.</summary>
    public static bool IsSeenWhereItIs(SipMessage request, Flow flow) =>
        Via.TryParse(request.TopVia, out var via) && IsAt(via.Host, flow);

    public static bool IsSeenWhereItIs(ReadOnlySpan<byte> contact, Flow flow) =>
        SipUri.TryParse(contact, out var uri) && IsAt(uri.Host, flow);

    public bool IsAtHostOf(Flow flow) => EndPoint.Address.Equals(Plain(flow.Remote.Address));

    private static bool IsAt(ReadOnlySpan<byte> host, Flow flow) =>
        TryReadAddress(host, out var address) && address.Equals(Plain(flow.Remote.Address));

    private static bool TryReadAddress(ReadOnlySpan<byte> host, out IPAddress address)
    {
        var bare = host is [(byte)'[', .., (byte)']'] ? host[1..^1] : host;
        if (!IPAddress.TryParse(Encoding.ASCII.GetString(bare), out var read))
        {
            address = IPAddress.None;
            return false;
        }

        address = Plain(read);
        return true;
    }

    private static bool TryReadTransport(SipUri uri, SipTransport heard, out SipTransport transport)
    {
        transport = uri.Scheme == UriScheme.Sips ? SipTransport.Tls : heard;
        if (uri.Scheme is not (UriScheme.Sip or UriScheme.Sips))
            return false;
        if (uri.Scheme == UriScheme.Sip && uri.Parameters.TryGet("transport"u8, out var named))
        {
            if (Ascii.EqualsIgnoreCase(named, "udp"u8))
                transport = SipTransport.Udp;
            else if (Ascii.EqualsIgnoreCase(named, "tcp"u8))
                transport = SipTransport.Tcp;
            else if (Ascii.EqualsIgnoreCase(named, "tls"u8))
                transport = SipTransport.Tls;
            else
                return false;
        }

        // WebSocket peers are never called (RFC 7118 5).
        return transport is SipTransport.Udp or SipTransport.Tcp or SipTransport.Tls;
    }

    // A stranger's message must not make this gateway knock on doors of the network it stands in.
    private static bool MaySend(IPAddress address, IPAddress peer) => Scope(address) > 0 && Scope(address) >= Scope(Plain(peer));

    /// <summary>0 for what is nobody's address, 1 for this machine, 2 for private networks, 3 for everywhere.</summary>
    private static int Scope(IPAddress address)
    {
        if (IPAddress.IsLoopback(address))
            return 1;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6Multicast || address.Equals(IPAddress.IPv6Any) ? 0 : address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal ? 2 : 3;
        Span<byte> bytes = stackalloc byte[4];
        address.TryWriteBytes(bytes, out _);
        return (bytes[0], bytes[1]) switch
        {
            (0 or >= 224, _) => 0,
            (10, _) or (172, >= 16 and < 32) or (192, 168) or (169, 254) or (100, >= 64 and < 128) => 2,
            _ => 3,
        };
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
