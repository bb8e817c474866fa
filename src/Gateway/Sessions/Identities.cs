using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>Who calls and who answered, as devices are told (RFC 3261 8.1.1, RFC 3323, RFC 3325).</summary>
internal static class Identities
{
    /// <summary>Writes the From header of a call to a device.</summary>
    public static void WriteFrom(ref SipWriter writer, LegSession leg, Party caller, bool anonymous)
    {
        writer.BeginHeader(HeaderName.From);
        if (anonymous)
            writer.Raw("\"Anonymous\" <sip:anonymous@anonymous.invalid>"u8);
        else
            WriteParty(ref writer, leg, caller);
        OutOfDialog.Tag(ref writer, leg.LocalTag);
        writer.EndHeader();
    }

    public static void WriteTo(ref SipWriter writer, LegSession leg, Party called)
    {
        writer.BeginHeader(HeaderName.To);
        WriteParty(ref writer, leg, called with { Name = "" });
        writer.EndHeader();
    }

    /// <summary>Writes who is really there; nothing for somebody unknown. Devices of a tenant trust the platform (RFC 3325 9.1).</summary>
    public static void WriteAsserted(ref SipWriter writer, LegSession leg, Party party)
    {
        if (party.Number.Length == 0)
            return;
        writer.BeginHeader(HeaderName.PAssertedIdentity);
        WriteParty(ref writer, leg, party);
        writer.EndHeader();
    }

    /// <summary>A caller who wants privacy is told to others without any identity (RFC 3323 4.1, RFC 3325 7).</summary>
    public static void WritePrivacy(ref SipWriter writer) => writer.Raw("Privacy: id\r\n"u8);

    /// <summary>Whether a caller asks not to be shown: Privacy of "id", "user" or "header", or an anonymous From.</summary>
    public static bool WantsPrivacy(SipMessage invite)
    {
        const PrivacyKinds Hidden = PrivacyKinds.Id | PrivacyKinds.User | PrivacyKinds.Header;
        if ((Privacy.Of(invite) & Hidden) != PrivacyKinds.Unsaid)
            return true;

        return IsAnonymous(invite);
    }

    /// <summary>From names nobody (RFC 3323 4.1.1.3).</summary>
    public static bool IsAnonymous(SipMessage invite) =>
        invite.TryGet(HeaderName.From, out var from) && NameAddress.TryParse(from, out var address)
        && address.TryGetUri(out var uri) && uri.User.SequenceEqual("anonymous"u8);

    private static void WriteParty(ref SipWriter writer, LegSession leg, Party party)
    {
        if (party.Name.Length > 0)
        {
            writer.Quoted(Encoding.UTF8.GetBytes(party.Name));
            writer.Raw(" "u8);
        }

        writer.Raw("<sip:"u8);
        writer.Text(Escaped(party.Number.Length > 0 ? party.Number : "unknown"));
        writer.Raw("@"u8);
        writer.Text(leg.Flow.Advertised.Host.Contains(':', StringComparison.Ordinal) ? $"[{leg.Flow.Advertised.Host}]" : leg.Flow.Advertised.Host);
        writer.Raw(">"u8);
    }

    // RFC 3261 25.1: "+" stands in a user as it is, and phones show what they are sent.
    private static string Escaped(string number) => Uri.EscapeDataString(number).Replace("%2B", "+", StringComparison.Ordinal);
}
