using System.Globalization;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Signalling;

/// <summary>The start of a request that belongs to no dialog yet (RFC 3261 8.1.1).</summary>
internal static class OutOfDialog
{
    /// <summary>Writes request line, Via, Max-Forwards and Route.</summary>
    /// <param name="hops">How many hops it may go.</param>
    public static void Begin(
        ref SipWriter writer,
        SipMethod method,
        ReadOnlySpan<char> target,
        Flow flow,
        scoped ReadOnlySpan<byte> branch,
        ImmutableArray<string> path,
        int hops = CallOffer.MostHops)
    {
        writer.Raw(SipMethods.Text(method));
        writer.Raw(" "u8);
        writer.Text(target);
        writer.Raw(" SIP/2.0\r\n"u8);
        Via(ref writer, flow, branch);
        writer.Raw("Max-Forwards: "u8);
        writer.Number(hops);
        writer.EndHeader();
        foreach (var hop in path.IsDefault ? [] : path)
            writer.Header(HeaderName.Route, hop);
    }

    public static void Via(ref SipWriter writer, Flow flow, scoped ReadOnlySpan<byte> branch)
    {
        writer.Raw("Via: "u8);
        ViaValue(ref writer, flow, branch);
        writer.EndHeader();
    }

    public static void ViaValue(ref SipWriter writer, Flow flow, scoped ReadOnlySpan<byte> branch)
    {
        writer.Raw("SIP/2.0/"u8);
        writer.Raw(TransportName(flow.Transport));
        writer.Raw(" "u8);
        Address(ref writer, flow.Advertised);
        writer.Raw(";branch="u8);
        writer.Raw(branch);
        writer.Raw(";rport"u8);
    }

    public static void Address(ref SipWriter writer, AdvertisedAddress address)
    {
        var isIPv6 = address.Host.Contains(':', StringComparison.Ordinal);
        writer.Raw(isIPv6 ? "["u8 : default);
        writer.Text(address.Host);
        writer.Raw(isIPv6 ? "]:"u8 : ":"u8);
        writer.Number(address.Port);
    }

    /// <summary>Our own Contact on a flow, as a whole header line.</summary>
    /// <param name="isSecure">The dialog was asked for with a sips URI, so the Contact is one too (RFC 3261 12.1.1).</param>
    /// <param name="user">The user part; empty for none.</param>
    public static void Contact(ref SipWriter writer, Flow flow, bool isSecure = false, ReadOnlySpan<char> user = default)
    {
        writer.Raw(isSecure ? "Contact: <sips:"u8 : "Contact: <sip:"u8);
        writer.Text(user);
        writer.Raw(user.IsEmpty ? default : "@"u8);
        Address(ref writer, flow.Advertised);
        writer.Raw(flow.Transport switch
        {
            SipTransport.Tls when isSecure => ">\r\n"u8,
            SipTransport.Udp => ">\r\n"u8,
            SipTransport.Tcp => ";transport=tcp>\r\n"u8,
            SipTransport.Tls => ";transport=tls>\r\n"u8,
            _ => ";transport=ws>\r\n"u8,
        });
    }

    public static void Tag(ref SipWriter writer, ulong tag)
    {
        Span<byte> text = stackalloc byte[16];
        tag.TryFormat(text, out _, "x16", CultureInfo.InvariantCulture);
        writer.Raw(";tag="u8);
        writer.Raw(text);
    }

    private static ReadOnlySpan<byte> TransportName(SipTransport transport) => transport switch
    {
        SipTransport.Udp => "UDP"u8,
        SipTransport.Tcp => "TCP"u8,
        SipTransport.Tls => "TLS"u8,
        SipTransport.Ws => "WS"u8,
        _ => "WSS"u8,
    };
}
