using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Reads headers of a message as what they mean. Nothing is kept: read once, where it is used.</summary>
public static class TypedHeaders
{
    public static bool TryGetTopVia(this SipMessage message, out Via via) => Via.TryParse(message.TopVia, out via);

    /// <summary>The first value of From, To, Contact, Route, P-Asserted-Identity or their like; false when missing or malformed.</summary>
    public static bool TryGetAddress(this SipMessage message, HeaderName name, out NameAddress address)
    {
        address = default;
        return message.TryGetFirst(name, out var value) && NameAddress.TryParse(value, out address);
    }

    /// <summary>The first value of the header, the first element of its list when it is one.</summary>
    public static bool TryGetFirst(this SipMessage message, HeaderName name, out ReadOnlySpan<byte> value)
    {
        var values = message.Values(name);
        var found = values.MoveNext();
        value = values.Current;
        return found;
    }

    /// <summary>Whether Contact is the star that removes all bindings (RFC 3261 10.2.2).</summary>
    public static bool IsContactStar(this SipMessage message) =>
        message.TryGet(HeaderName.Contact, out var value) && value is [(byte)'*'];

    /// <summary>
    /// The number at the start of Expires, Min-Expires, Min-SE, RSeq, Retry-After or Session-Expires. Numbers beyond 32 bits
    /// count as the largest one, as RFC 4475 3.1.2.4 suggests.
    /// </summary>
    public static bool TryGetNumber(this SipMessage message, HeaderName name, out uint number)
    {
        number = 0;
        return message.TryGet(name, out var value) && SipGrammar.TryReadLeadingNumber(value, out number, out _);
    }

    /// <summary>Whether a list of tokens such as Supported, Require or Allow has this one, in any case.</summary>
    public static bool HasToken(this SipMessage message, HeaderName name, ReadOnlySpan<byte> token)
    {
        foreach (var value in message.Values(name))
        {
            if (Ascii.EqualsIgnoreCase(value, token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the body is of this type, for example <c>application/sdp</c>, parameters left aside.</summary>
    public static bool IsContentType(this SipMessage message, ReadOnlySpan<byte> type)
    {
        if (!message.TryGet(HeaderName.ContentType, out var value))
        {
            return false;
        }

        var semicolon = value.IndexOf((byte)';');
        return Ascii.EqualsIgnoreCase(SipGrammar.Trim(semicolon < 0 ? value : value[..semicolon]), type);
    }
}
