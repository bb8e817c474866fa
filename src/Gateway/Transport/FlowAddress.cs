using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Softswitch.Gateway.Transport;

/// <summary>A <see cref="FlowId"/> taken apart. <see cref="Connection"/> is 0 for UDP, <see cref="Local"/> null when not named.</summary>
internal sealed record FlowAddress(SipTransport Transport, IPEndPoint Remote, IPEndPoint? Local, long Connection)
{
    private const int LongestText = 160;

    public static bool TryParse(string? text, [NotNullWhen(true)] out FlowAddress? address)
    {
        address = null;
        if (text is null || text.Length > LongestText || text.IndexOf(':', StringComparison.Ordinal) is var colon && colon < 0)
            return false;
        var rest = text.AsSpan(colon + 1);
        return text.AsSpan(0, colon) switch
        {
            "udp" => TryParseDatagrams(rest, out address),
            "tcp" => TryParseConnection(SipTransport.Tcp, rest, out address),
            "tls" => TryParseConnection(SipTransport.Tls, rest, out address),
            "ws" => TryParseConnection(SipTransport.Ws, rest, out address),
            "wss" => TryParseConnection(SipTransport.Wss, rest, out address),
            _ => false,
        };
    }

    private static bool TryParseDatagrams(ReadOnlySpan<char> text, [NotNullWhen(true)] out FlowAddress? address)
    {
        address = null;
        IPEndPoint? local = null;
        var at = text.IndexOf('@');
        if (at >= 0 && !TryParseEndPoint(text[(at + 1)..], out local))
            return false;
        if (!TryParseEndPoint(at >= 0 ? text[..at] : text, out var remote))
            return false;
        address = new FlowAddress(SipTransport.Udp, remote, local, 0);
        return true;
    }

    private static bool TryParseConnection(
        SipTransport transport, ReadOnlySpan<char> text, [NotNullWhen(true)] out FlowAddress? address)
    {
        address = null;
        var hash = text.IndexOf('#');
        if (hash < 0
            || !long.TryParse(text[(hash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !TryParseEndPoint(text[..hash], out var remote))
            return false;
        address = new FlowAddress(transport, remote, null, number);
        return true;
    }

    private static bool TryParseEndPoint(ReadOnlySpan<char> text, [NotNullWhen(true)] out IPEndPoint? endPoint) =>
        IPEndPoint.TryParse(text, out endPoint) && endPoint.Port != 0;
}
