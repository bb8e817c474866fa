using System.Globalization;

namespace Softswitch.Protocols.Srtp;

/// <summary>Reads a=crypto (RFC 4568 9.1, 9.2): tag, suite, key and session parameters, parted by spaces.</summary>
internal static class SdesParser
{
    private const int MaxTagDigits = 9;
    private const int MaxLifetimePower = 48;
    private const int LeastWindow = 64; // RFC 4568 6.3.6
    private const string KeyMethod = "inline:";

    public static SdesFault TryParse(ReadOnlySpan<char> value, out SdesCrypto? crypto)
    {
        crypto = null;
        var rest = value;
        var tagText = NextWord(ref rest);
        var suiteName = NextWord(ref rest);
        var keyText = NextWord(ref rest);
        if (keyText.IsEmpty || tagText.Length > MaxTagDigits || !TryNumber(tagText, out var tag))
            return SdesFault.Malformed;
        if (SrtpSuite.Find(suiteName) is not { } suite)
            return SdesFault.UnknownSuite;
        var fault = ReadKey(keyText, suite, out var key);
        if (fault == SdesFault.None)
            fault = CheckParameters(rest);
        if (fault == SdesFault.None)
            crypto = new SdesCrypto((int)tag, key!);
        return fault;
    }

    // "inline:" key-salt ["|" lifetime] ["|" MKI ":" length], and perhaps ";" with another one
    private static SdesFault ReadKey(ReadOnlySpan<char> text, SrtpSuite suite, out SrtpMasterKey? key)
    {
        key = null;
        if (!text.StartsWith(KeyMethod, StringComparison.OrdinalIgnoreCase))
            return SdesFault.Malformed;
        text = text[KeyMethod.Length..];
        if (text.IndexOfAny(';', ':') >= 0)
            return SdesFault.KeyIdentifier;
        var bar = text.IndexOf('|');
        if (bar >= 0 && !IsLifetime(text[(bar + 1)..]))
            return SdesFault.BadLifetime;
        Span<byte> bytes = stackalloc byte[SrtpMasterKey.LengthFor(suite)];
        if (!TryDecode(bar < 0 ? text : text[..bar], bytes))
            return SdesFault.BadKey;
        key = new SrtpMasterKey(suite, bytes);
        return SdesFault.None;
    }

    // Some phones leave out the padding.
    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        text = text.TrimEnd('=');
        Span<char> padded = stackalloc char[(bytes.Length + 2) / 3 * 4];
        if (text.Length > padded.Length)
            return false;
        padded.Fill('=');
        text.CopyTo(padded);
        return Convert.TryFromBase64Chars(padded, bytes, out var written) && written == bytes.Length;
    }

    private static bool IsLifetime(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("2^"))
            return TryNumber(text[2..], out var power) && power <= MaxLifetimePower;
        return TryNumber(text, out var packets) && packets is > 0 and <= 1L << MaxLifetimePower;
    }

    // RFC 4568 6.3.7: a parameter that begins with "-" may be ignored, any other must be understood.
    private static SdesFault CheckParameters(ReadOnlySpan<char> rest)
    {
        for (var word = NextWord(ref rest); !word.IsEmpty; word = NextWord(ref rest))
        {
            var isHint = word.StartsWith("WSH=", StringComparison.OrdinalIgnoreCase) && TryNumber(word[4..], out var window) && window >= LeastWindow;
            if (!isHint && word[0] != '-')
                return SdesFault.SessionParameter;
        }

        return SdesFault.None;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static ReadOnlySpan<char> NextWord(scoped ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        var end = rest.IndexOf(' ');
        var word = end < 0 ? rest : rest[..end];
        rest = rest[word.Length..];
        return word;
    }
}
