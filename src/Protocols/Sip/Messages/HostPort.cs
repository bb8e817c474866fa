namespace Softswitch.Protocols.Sip.Messages;

/// <summary><c>host [":" port]</c> at the start of a text.</summary>
internal readonly ref struct HostPort
{
    private HostPort(ReadOnlySpan<byte> host, int port, int length)
    {
        Host = host;
        Port = port;
        Length = length;
    }

    /// <summary>An IPv6 address keeps its brackets.</summary>
    public ReadOnlySpan<byte> Host { get; }

    /// <summary>0 when none was given.</summary>
    public int Port { get; }

    /// <summary>How much of the text was read.</summary>
    public int Length { get; }

    public static bool TryRead(ReadOnlySpan<byte> text, out HostPort result)
    {
        result = default;
        var hostLength = HostLength(text);
        if (hostLength == 0)
        {
            return false;
        }

        var host = text[..hostLength];
        var colon = SipGrammar.SkipBlanks(text, hostLength);
        if (colon == text.Length || text[colon] != ':')
        {
            result = new HostPort(host, 0, hostLength);
            return true;
        }

        var start = SipGrammar.SkipBlanks(text, colon + 1);
        var digits = SipGrammar.DigitsAt(text[start..]);
        if (!SipGrammar.TryReadNumber(text.Slice(start, digits), out var port) || port > ushort.MaxValue)
        {
            return false;
        }

        result = new HostPort(host, (int)port, start + digits);
        return true;
    }

    private static int HostLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] != '[')
        {
            var end = text.IndexOfAnyExcept(SipGrammar.HostBytes);
            return end < 0 ? text.Length : end;
        }

        // The grammar of IPv6 in RFC 3261 lets "[2001:db8:::1]" pass (RFC 5118 4.10): only characters are checked here.
        var close = text[1..].IndexOfAnyExcept(SipGrammar.Ipv6Bytes) + 1;
        return close > 2 && text[close] == ']' ? close + 1 : 0;
    }
}
