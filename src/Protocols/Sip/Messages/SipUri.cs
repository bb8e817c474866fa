using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>
/// A sip, sips or tel URI taken apart (RFC 3261 19.1, RFC 3966); of any other scheme only <see cref="Text"/> is set. Made by
/// <see cref="TryParse"/>; refers to the text it was read from.
/// </summary>
public readonly ref struct SipUri
{
    private SipUri(ReadOnlySpan<byte> text, UriScheme scheme)
    {
        Text = text;
        Scheme = scheme;
    }

    /// <summary>The whole URI as received.</summary>
    public ReadOnlySpan<byte> Text { get; }

    public UriScheme Scheme { get; }

    /// <summary>The user part with its escapes, or the number of a tel URI; empty when there is none.</summary>
    public ReadOnlySpan<byte> User { get; private init; }

    public ReadOnlySpan<byte> Password { get; private init; }

    /// <summary>An IPv6 address keeps its brackets. Empty for tel.</summary>
    public ReadOnlySpan<byte> Host { get; private init; }

    /// <summary>0 when none was given.</summary>
    public int Port { get; private init; }

    public UriParameters Parameters { get; private init; }

    /// <summary>What follows the question mark, <c>name=value&amp;name=value</c>, escapes left as received.</summary>
    public ReadOnlySpan<byte> Headers { get; private init; }

    /// <summary>False for anything that breaks the grammar of its scheme.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out SipUri uri)
    {
        uri = default;
        var colon = text.IndexOf((byte)':');
        if (colon <= 0)
        {
            return false;
        }

        var rest = text[(colon + 1)..];
        var scheme = SchemeOf(text[..colon]);
        switch (scheme)
        {
            case UriScheme.Sip or UriScheme.Sips:
                return TryReadSip(text, scheme, rest, out uri);
            case UriScheme.Tel:
                return TryReadTel(text, rest, out uri);
            default:
                uri = new SipUri(text, scheme);
                return !rest.IsEmpty && SipGrammar.IsToken(text[..colon]) && char.IsAsciiLetter((char)text[0])
                    && !rest.ContainsAnyExcept(SipGrammar.VisibleBytes);
        }
    }

    /// <summary>Whether both name the same resource by RFC 3261 19.1.4.</summary>
    public bool Matches(SipUri other) => UriComparison.AreEquivalent(this, other);

    private static UriScheme SchemeOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        3 when Ascii.EqualsIgnoreCase(name, "sip"u8) => UriScheme.Sip,
        3 when Ascii.EqualsIgnoreCase(name, "tel"u8) => UriScheme.Tel,
        4 when Ascii.EqualsIgnoreCase(name, "sips"u8) => UriScheme.Sips,
        _ => UriScheme.Other,
    };

    private static bool TryReadSip(ReadOnlySpan<byte> text, UriScheme scheme, ReadOnlySpan<byte> rest, out SipUri uri)
    {
        uri = default;
        var at = rest.IndexOf((byte)'@');
        ReadOnlySpan<byte> user = default;
        ReadOnlySpan<byte> password = default;
        if (at >= 0 && !TryReadUser(rest[..at], out user, out password))
        {
            return false;
        }

        rest = rest[(at + 1)..];
        if (!HostPort.TryRead(rest, out var host))
        {
            return false;
        }

        rest = rest[host.Length..];
        var question = rest.IndexOf((byte)'?');
        var headers = question < 0 ? default : rest[(question + 1)..];
        var parameters = question < 0 ? rest : rest[..question];
        if (!AreParameters(parameters) || !IsText(headers, SipGrammar.UriHeaderBytes) || (question >= 0 && headers.IsEmpty))
        {
            return false;
        }

        uri = new SipUri(text, scheme)
        {
            User = user,
            Password = password,
            Host = host.Host,
            Port = host.Port,
            Parameters = new UriParameters(parameters),
            Headers = headers,
        };
        return !text.ContainsAny((byte)' ', (byte)'\t');
    }

    private static bool TryReadUser(ReadOnlySpan<byte> info, out ReadOnlySpan<byte> user, out ReadOnlySpan<byte> password)
    {
        var colon = info.IndexOf((byte)':');
        user = colon < 0 ? info : info[..colon];
        password = colon < 0 ? default : info[(colon + 1)..];
        return !user.IsEmpty && IsText(user, SipGrammar.UserBytes) && IsText(password, SipGrammar.PasswordBytes);
    }

    private static bool TryReadTel(ReadOnlySpan<byte> text, ReadOnlySpan<byte> rest, out SipUri uri)
    {
        var end = rest.IndexOf((byte)';');
        var number = end < 0 ? rest : rest[..end];
        var parameters = end < 0 ? default : rest[end..];
        uri = new SipUri(text, UriScheme.Tel) { User = number, Parameters = new UriParameters(parameters) };
        return !number.IsEmpty && !number.ContainsAnyExcept(SipGrammar.TelephoneBytes) && AreParameters(parameters);
    }

    private static bool AreParameters(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (text[0] == ';' && IsText(text, SipGrammar.UriParameterBytes));

    private static bool IsText(ReadOnlySpan<byte> text, System.Buffers.SearchValues<byte> allowed) =>
        !text.ContainsAnyExcept(allowed) && SipGrammar.EscapesAreWhole(text);
}
