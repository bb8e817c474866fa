using System.Globalization;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>Answers to INVITE and UPDATE inside or towards a dialog.</summary>
internal static class LegReplies
{
    /// <summary>Writes everything up to what only some answers have.</summary>
    /// <param name="transaction">Of the request, which may have come another way than the leg is reached now.</param>
    public static void Begin(ref SipWriter writer, LegSession leg, ServerTransaction transaction, SipMessage request, int status)
    {
        Span<byte> tag = stackalloc byte[16];
        leg.LocalTag.TryFormat(tag, out _, "x16", CultureInfo.InvariantCulture);
        Span<byte> host = stackalloc byte[65];
        SipResponses.Write(ref writer, request, status, default, tag, Replies.Source((Flow)transaction.Flow, host));

        // RFC 3261 12.1.1: what makes or refreshes a dialog carries the route and where to reach us.
        if (status is > 100 and < 300)
        {
            SipResponses.Copy(ref writer, request, HeaderName.RecordRoute);
            OutOfDialog.Contact(ref writer, leg.Flow, leg.Dialog?.IsSecure == true);
            writer.Raw(Replies.AllowLine);
            writer.Raw("Supported: 100rel, timer\r\n"u8);
        }
    }
}
