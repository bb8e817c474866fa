using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Session-Expires (RFC 4028 4).</summary>
/// <param name="Seconds">The session interval.</param>
public readonly record struct SessionExpires(uint Seconds, SessionRefresher Refresher)
{
    public static bool TryParse(ReadOnlySpan<byte> text, out SessionExpires value)
    {
        value = default;
        if (!SipGrammar.TryReadLeadingNumber(text, out var seconds, out var rest) || !SipParameters.AreWellFormed(rest))
        {
            return false;
        }

        var parameters = new SipParameters(rest);
        value = new SessionExpires(seconds, !parameters.TryGet("refresher"u8, out var who) ? SessionRefresher.Unsaid
            : Ascii.EqualsIgnoreCase(who, "uac"u8) ? SessionRefresher.Uac
            : Ascii.EqualsIgnoreCase(who, "uas"u8) ? SessionRefresher.Uas
            : SessionRefresher.Unsaid);
        return true;
    }
}
