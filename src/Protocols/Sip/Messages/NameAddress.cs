namespace Softswitch.Protocols.Sip.Messages;

/// <summary>
/// A value of From, To, Contact, Route, P-Asserted-Identity and their like: <c>"Name" &lt;uri&gt;;parameters</c> or a bare URI
/// (RFC 3261 20.10). Made by <see cref="TryParse"/>; refers to the text it was read from.
/// </summary>
public readonly ref struct NameAddress
{
    private NameAddress(ReadOnlySpan<byte> displayName, ReadOnlySpan<byte> uri, SipParameters parameters, ReadOnlySpan<byte> tag)
    {
        DisplayName = displayName;
        Uri = uri;
        Parameters = parameters;
        Tag = tag;
    }

    /// <summary>Without the quotes around it, escapes left as received; <see cref="DisplayText"/> reads them.</summary>
    public ReadOnlySpan<byte> DisplayName { get; }

    /// <summary>The text of the URI, without angle brackets.</summary>
    public ReadOnlySpan<byte> Uri { get; }

    public SipParameters Parameters { get; }

    /// <summary>Empty when there is none.</summary>
    public ReadOnlySpan<byte> Tag { get; }

    public bool TryGetUri(out SipUri uri) => SipUri.TryParse(Uri, out uri);

    /// <summary>The name as people read it, escapes resolved.</summary>
    public string DisplayText() => QuotedText.Unescape(DisplayName);

    public static bool TryParse(ReadOnlySpan<byte> text, out NameAddress address)
    {
        address = default;
        text = SipGrammar.Trim(text);
        if (text.IsEmpty)
        {
            return false;
        }

        if (text[0] == '"')
        {
            var close = SipGrammar.ClosingQuote(text, 0);
            var bracket = close < 0 ? -1 : SipGrammar.SkipBlanks(text, close + 1);
            return bracket > 0 && bracket < text.Length && text[bracket] == '<'
                && TryReadBracketed(text[1..close], text[(bracket + 1)..], out address);
        }

        var mark = text.IndexOfAny((byte)'<', (byte)';', (byte)'"');
        if (mark >= 0 && text[mark] == '<')
        {
            var name = SipGrammar.Trim(text[..mark]);
            return IsPlainName(name) && TryReadBracketed(name, text[(mark + 1)..], out address);
        }

        return TryReadBare(text, mark < 0 ? text.Length : mark, out address);
    }

    private static bool TryReadBracketed(ReadOnlySpan<byte> name, ReadOnlySpan<byte> rest, out NameAddress address)
    {
        address = default;
        var close = rest.IndexOf((byte)'>');
        if (close <= 0 || !IsUri(rest[..close]))
        {
            return false;
        }

        return TryFinish(name, rest[..close], rest[(close + 1)..], out address);
    }

    private static bool TryReadBare(ReadOnlySpan<byte> text, int end, out NameAddress address)
    {
        address = default;
        var uri = SipGrammar.Trim(text[..end]);

        // RFC 3261 20.10: a URI with a comma, question mark or semicolon must be in angle brackets.
        return IsUri(uri) && !uri.ContainsAny((byte)',', (byte)'?') && TryFinish(default, uri, text[end..], out address);
    }

    private static bool TryFinish(ReadOnlySpan<byte> name, ReadOnlySpan<byte> uri, ReadOnlySpan<byte> parameters, out NameAddress address)
    {
        parameters = SipGrammar.Trim(parameters);
        var isWhole = SipParameters.AreWellFormed(parameters, "tag"u8, out var tag);
        address = new NameAddress(name, uri, new SipParameters(parameters), tag);
        return isWhole;
    }

    // Scheme, colon, and no blank or bracket after: what is inside is read by who needs it.
    private static bool IsUri(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        return colon > 0 && SipGrammar.IsToken(text[..colon]) && !text[(colon + 1)..].ContainsAnyExcept(SipGrammar.VisibleBytes);
    }

    // display-name = *( token LWS ); bytes above 127 are UTF-8 that should have been quoted.
    private static bool IsPlainName(ReadOnlySpan<byte> name)
    {
        foreach (var value in name)
        {
            if (value < 0x80 && !SipGrammar.IsBlank(value) && !SipGrammar.TokenBytes.Contains(value))
            {
                return false;
            }
        }

        return true;
    }
}
