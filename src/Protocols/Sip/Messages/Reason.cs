namespace Softswitch.Protocols.Sip.Messages;

/// <summary>One value of Reason (RFC 3326), such as <c>SIP;cause=200;text="Call completed elsewhere"</c>.</summary>
public readonly ref struct Reason
{
    private Reason(ReadOnlySpan<byte> protocol, SipParameters parameters)
    {
        Protocol = protocol;
        Parameters = parameters;
    }

    /// <summary>SIP, Q.850 or another token.</summary>
    public ReadOnlySpan<byte> Protocol { get; }

    public SipParameters Parameters { get; }

    /// <summary>The status or cause code; 0 when there is none.</summary>
    public int Cause =>
        Parameters.TryGet("cause"u8, out var value) && SipGrammar.TryReadNumber(value, out var cause) && cause < 1000 ? (int)cause : 0;

    /// <summary>Empty when there is none; escapes left as received.</summary>
    public ReadOnlySpan<byte> Text => Parameters.TryGet("text"u8, out var value) ? value : default;

    public static bool TryParse(ReadOnlySpan<byte> text, out Reason reason)
    {
        var semicolon = text.IndexOf((byte)';');
        var protocol = SipGrammar.Trim(semicolon < 0 ? text : text[..semicolon]);
        var rest = semicolon < 0 ? default : text[semicolon..];
        reason = new Reason(protocol, new SipParameters(rest));
        return SipGrammar.IsToken(protocol) && SipParameters.AreWellFormed(rest);
    }
}
