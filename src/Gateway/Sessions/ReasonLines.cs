using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>The Reason header line that goes with an ended leg (RFC 3326; causes of ITU-T Q.850).</summary>
internal static class ReasonLines
{
    /// <summary>What a CANCEL says to the phones that ring: somebody else answered, where the call was forked before us (RFC 3326 2).</summary>
    public static ReleaseCause OfCancel(SipMessage cancel)
    {
        foreach (var value in cancel.Values(HeaderName.Reason))
        {
            if (Reason.TryParse(value, out var reason) && Ascii.EqualsIgnoreCase(reason.Protocol, "SIP"u8) && reason.Cause == 200)
                return ReleaseCause.AnsweredElsewhere;
        }

        return ReleaseCause.CallerCancelled;
    }

    public static ReadOnlySpan<byte> Of(ReleaseCause cause) => cause switch
    {
        // RFC 3326 2: a phone that sees this shows no missed call.
        ReleaseCause.AnsweredElsewhere => "Reason: SIP;cause=200;text=\"Call completed elsewhere\"\r\n"u8,
        ReleaseCause.CallerCancelled => "Reason: SIP;cause=487;text=\"Originator cancelled\"\r\n"u8,
        ReleaseCause.NoAnswer => "Reason: Q.850;cause=19;text=\"No answer\"\r\n"u8,
        ReleaseCause.SessionExpired => "Reason: SIP;cause=408;text=\"Session expired\"\r\n"u8,
        ReleaseCause.Lost => "Reason: Q.850;cause=27;text=\"Destination out of order\"\r\n"u8,
        ReleaseCause.Administrator => "Reason: Q.850;cause=16;text=\"Ended by an administrator\"\r\n"u8,
        // RFC 3261 20.43: 302 is for a transport protocol that the description had to name.
        ReleaseCause.Unencrypted =>
            "Reason: SIP;cause=488;text=\"Encryption required\"\r\nWarning: 302 softswitch \"Encryption required\"\r\n"u8,
        ReleaseCause.FraudLimit => "Reason: Q.850;cause=21;text=\"Spend limit reached\"\r\n"u8,
        ReleaseCause.HungUp or ReleaseCause.PeerEnded => "Reason: Q.850;cause=16;text=\"Normal call clearing\"\r\n"u8,
        _ => "Reason: Q.850;cause=41;text=\"Temporary failure\"\r\n"u8,
    };
}
