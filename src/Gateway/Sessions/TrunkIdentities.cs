using System.Text;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Trunks;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>Who calls, as a carrier is told (RFC 3261 8.1.1, RFC 3323, RFC 3325, RFC 5806).</summary>
internal static class TrunkIdentities
{
    public static void WriteFrom(ref SipWriter writer, LegSession leg, TrunkModel trunk, TrunkTarget target)
    {
        writer.BeginHeader(HeaderName.From);
        if (target.Anonymous || target.Caller.Number.Length == 0)
            writer.Raw("\"Anonymous\" <sip:anonymous@anonymous.invalid>"u8);
        else
            WriteParty(ref writer, leg, trunk, target.Caller.Number, target.Caller.Name);
        OutOfDialog.Tag(ref writer, leg.LocalTag);
        writer.EndHeader();
    }

    /// <summary>Writes what goes beside From.</summary>
    public static void WriteRest(ref SipWriter writer, LegSession leg, TrunkModel trunk, TrunkTarget target)
    {
        if (trunk.Identity != TrunkIdentity.FromOnly && target.Caller.Number.Length > 0)
        {
            writer.BeginHeader(trunk.Identity == TrunkIdentity.Asserted ? HeaderName.PAssertedIdentity : HeaderName.PPreferredIdentity);
            WriteParty(ref writer, leg, trunk, target.Caller.Number, target.Anonymous ? "" : target.Caller.Name);
            writer.EndHeader();
        }

        if (target.Anonymous)
            Identities.WritePrivacy(ref writer);
        if (!trunk.SendsDiversion || target.Diverter is not { Length: > 0 } diverter)
            return;
        writer.BeginHeader(HeaderName.Diversion);
        WriteParty(ref writer, leg, trunk, diverter, "");
        writer.Raw(";reason=unknown"u8);
        writer.EndHeader();
    }

    private static void WriteParty(ref SipWriter writer, LegSession leg, TrunkModel trunk, string number, string name)
    {
        if (name.Length > 0)
        {
            writer.Quoted(Encoding.UTF8.GetBytes(name));
            writer.Raw(" "u8);
        }

        // Where we register, our numbers are the carrier's.
        writer.Raw("<sip:"u8);
        writer.Text(TrunkUri.User(number));
        writer.Raw("@"u8);
        writer.Text(trunk.Domain is not null || trunk.Registers ? TrunkUri.Domain(trunk) : TrunkUri.Bracketed(leg.Flow.Advertised.Host));
        writer.Text(TrunkUri.Phone(number));
        writer.Raw(">"u8);
    }
}
