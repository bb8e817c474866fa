using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Trunks;

/// <summary>Where a SIP URI points: the hostport of RFC 3261 25.1.</summary>
/// <param name="Host">A host name, an IPv4 address, or an IPv6 address in brackets.</param>
/// <param name="Port">0 when none is named.</param>
public readonly record struct TrunkHost(string Host, int Port)
{
    private const int MaxLength = 261;

    /// <summary>Takes sip.example.net, sip.example.net:5080, 192.0.2.1, [2001:db8::1]:5061, and an IPv6 address without port also bare.</summary>
    public static bool TryParse(string? text, out TrunkHost host)
    {
        host = default;
        if (text is null or { Length: 0 or > MaxLength })
            return false;
        if (IsIPv6(text))
        {
            host = new TrunkHost($"[{text}]", 0);
            return true;
        }

        var end = text[0] == '[' ? text.IndexOf(']', StringComparison.Ordinal) + 1 : text.IndexOf(':', StringComparison.Ordinal);
        if (end <= 0)
            end = text.Length;
        if (!TryReadPort(text.AsSpan(end), out var port) || !IsHost(text[..end]))
            return false;
        host = new TrunkHost(text[..end], port);
        return true;
    }

    private static bool TryReadPort(ReadOnlySpan<char> text, out int port)
    {
        port = 0;
        return text.Length == 0
            || (text[0] == ':' && text.Length is > 1 and <= 6 && int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535);
    }

    private static bool IsHost(string text) =>
        text is ['[', .. var inner, ']'] ? IsIPv6(inner) : HostName.IsValid(text) || AddressRange.IsIPv4(text);

    // A zone ("%eth0") has no place in a URI.
    private static bool IsIPv6(string text) =>
        !text.AsSpan().ContainsAny('%', '[', ']') && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;
}
