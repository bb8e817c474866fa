using System.Buffers;
using System.Net;

namespace Softswitch.Protocols.Sdp;

/// <summary>The addresses of o=, c= and a=rtcp lines.</summary>
internal static class SdpAddressText
{
    private const int MaxHostLength = 255;
    private const int MaxDigits = 40;
    private static readonly SearchValues<byte> DottedQuad = SearchValues.Create("0123456789."u8);

    /// <summary>user id version IN IP4|IP6 address (RFC 8866 5.2).</summary>
    public static bool IsOrigin(ReadOnlySpan<byte> value)
    {
        var user = SdpText.NextWord(ref value);
        var id = SdpText.NextWord(ref value);
        var version = SdpText.NextWord(ref value);
        return !user.IsEmpty && IsNumber(id) && IsNumber(version) && TryHost(value, out _);
    }

    /// <summary>
    /// IN IP4|IP6 address[/ttl][/count] (RFC 8866 5.7): the address without the rest. A host name is well-formed too.
    /// </summary>
    public static bool TryHost(ReadOnlySpan<byte> value, out ReadOnlySpan<byte> host)
    {
        host = default;
        if (!SdpText.NextWord(ref value).SequenceEqual("IN"u8))
            return false;
        var family = SdpText.NextWord(ref value);
        var isV6 = family.SequenceEqual("IP6"u8);
        if (!isV6 && !family.SequenceEqual("IP4"u8))
            return false;
        host = SdpText.NextWord(ref value);
        var slash = host.IndexOf((byte)'/');
        if (slash >= 0)
            host = host[..slash];
        return host.Length is > 0 and <= MaxHostLength && value.Trim((byte)' ').IsEmpty && IsHost(host, isV6);
    }

    /// <summary>The literal address of a <see cref="TryHost"/> result; null for a host name.</summary>
    public static IPAddress? ToAddress(ReadOnlySpan<byte> host) => IPAddress.TryParse(host, out var address) ? address : null;

    /// <summary>"Send me nothing" said by address: RFC 3264 8.4, RFC 6157 3.2.</summary>
    public static bool IsHold(ReadOnlySpan<byte> host) =>
        host.SequenceEqual("0.0.0.0"u8) || host.SequenceEqual("::"u8) || host.EndsWith(".invalid"u8);

    private static bool IsHost(ReadOnlySpan<byte> host, bool isV6)
    {
        if (host.Contains((byte)':'))
            return isV6 && !host.Contains((byte)'%') && IPAddress.IsValidUtf8(host);
        if (!host.ContainsAnyExcept(DottedQuad))
            return !isV6 && host.Count((byte)'.') == 3 && IPAddress.IsValidUtf8(host);
        return !host.ContainsAnyExceptInRange((byte)'!', (byte)'~');
    }

    private static bool IsNumber(ReadOnlySpan<byte> text) =>
        text.Length is > 0 and <= MaxDigits && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
