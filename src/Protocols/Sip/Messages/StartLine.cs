using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Reads request and status lines (RFC 3261 7.1, 7.2). Single spaces only, as the grammar demands.</summary>
internal static class StartLine
{
    public static SipParseError Read(ReadOnlySpan<byte> data, TextRange place, SipMessage message)
    {
        var line = data.Slice(place.Offset, place.Length);
        return IsVersion(line) ? ReadStatus(line, place.Offset, message) : ReadRequest(line, place.Offset, message);
    }

    private static SipParseError ReadRequest(ReadOnlySpan<byte> line, int offset, SipMessage message)
    {
        var methodEnd = line.IndexOf((byte)' ');
        if (methodEnd <= 0 || !SipGrammar.IsToken(line[..methodEnd]))
        {
            return SipParseError.NotSip;
        }

        var trimmed = SipGrammar.Trim(line);
        var versionStart = trimmed.LastIndexOf((byte)' ') + 1;
        if (!IsVersion(trimmed[versionStart..]) || versionStart <= methodEnd + 1)
        {
            return SipParseError.NotSip;
        }

        ref var index = ref message.Index;
        index.IsRequest = true;
        index.MethodName = new TextRange(offset, methodEnd);
        index.Method = SipMethods.Parse(line[..methodEnd]);
        index.RequestUri = new TextRange(offset + methodEnd + 1, versionStart - methodEnd - 2);
        if (!Ascii.EqualsIgnoreCase(trimmed[versionStart..], "SIP/2.0"u8))
        {
            return SipParseError.UnsupportedVersion;
        }

        // RFC 4475 3.1.2.10: blanks after the version.
        return trimmed.Length != line.Length ? SipParseError.BadStartLine : CheckUri(message.RequestUri);
    }

    private static SipParseError CheckUri(ReadOnlySpan<byte> text)
    {
        if (!SipUri.TryParse(text, out var uri))
        {
            return SipParseError.BadRequestUri;
        }

        if (uri.Scheme == UriScheme.Other)
        {
            return SipParseError.UnsupportedUriScheme;
        }

        // RFC 3261 19.1.1: headers are not allowed in a Request-URI.
        return uri.Headers.IsEmpty ? SipParseError.None : SipParseError.BadRequestUri;
    }

    private static SipParseError ReadStatus(ReadOnlySpan<byte> line, int offset, SipMessage message)
    {
        var versionEnd = line.IndexOf((byte)' ');
        if (versionEnd < 0)
        {
            return SipParseError.NotSip;
        }

        if (!Ascii.EqualsIgnoreCase(line[..versionEnd], "SIP/2.0"u8))
        {
            return SipParseError.UnsupportedVersion;
        }

        var rest = line[(versionEnd + 1)..];
        var digits = SipGrammar.DigitsAt(rest);
        if (digits != 3 || rest[0] is < (byte)'1' or > (byte)'6' || (rest.Length > 3 && rest[3] != ' '))
        {
            return SipParseError.BadStatusCode;
        }

        message.Index.StatusCode = ((rest[0] - '0') * 100) + ((rest[1] - '0') * 10) + (rest[2] - '0');
        var phrase = Math.Min(rest.Length, 4);
        message.Index.ReasonPhrase = new TextRange(offset + versionEnd + 1 + phrase, rest.Length - phrase);
        return SipParseError.None;
    }

    private static bool IsVersion(ReadOnlySpan<byte> text) =>
        text.Length > 4 && Ascii.EqualsIgnoreCase(text[..4], "SIP/"u8) && SipGrammar.IsDigit(text[4]);
}
