namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The dialog a new INVITE takes the place of (RFC 3891). Refers to the text it was read from.</summary>
public readonly ref struct Replaces
{
    private Replaces(ReadOnlySpan<byte> callId, ReadOnlySpan<byte> toTag, ReadOnlySpan<byte> fromTag, bool earlyOnly)
    {
        CallId = callId;
        ToTag = toTag;
        FromTag = fromTag;
        EarlyOnly = earlyOnly;
    }

    public ReadOnlySpan<byte> CallId { get; }

    /// <summary>The tag of the side that receives the header.</summary>
    public ReadOnlySpan<byte> ToTag { get; }

    public ReadOnlySpan<byte> FromTag { get; }

    /// <summary>Whether only a dialog not yet answered may be replaced.</summary>
    public bool EarlyOnly { get; }

    /// <summary>False unless a Call-ID and both tags are there.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out Replaces replaces)
    {
        replaces = default;
        var semicolon = text.IndexOf((byte)';');
        if (semicolon <= 0 || !SipParameters.AreWellFormed(text[semicolon..]))
        {
            return false;
        }

        var parameters = new SipParameters(text[semicolon..]);
        if (!parameters.TryGet("to-tag"u8, out var toTag) || !parameters.TryGet("from-tag"u8, out var fromTag))
        {
            return false;
        }

        var callId = SipGrammar.Trim(text[..semicolon]);
        replaces = new Replaces(callId, toTag, fromTag, parameters.Has("early-only"u8));
        return !callId.IsEmpty;
    }
}
