using System.Text;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Events;

/// <summary>The Event header (RFC 6665 8.2.1): a package, and what tells subscriptions of one dialog apart.</summary>
/// <param name="Id">Empty for none.</param>
public readonly record struct EventHeader(EventPackage Package, string Id)
{
    private const int MaxId = 64;

    /// <summary>Reads <c>dialog;id=4711</c>; a package nobody offers is <see cref="EventPackage.Unknown"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out EventHeader value)
    {
        value = default;
        var semicolon = text.IndexOf((byte)';');
        var name = SipGrammar.Trim(semicolon < 0 ? text : text[..semicolon]);
        var parameters = new SipParameters(semicolon < 0 ? default : text[semicolon..]);
        if (!SipGrammar.IsToken(name) || !SipParameters.AreWellFormed(parameters.Text))
            return false;
        var id = parameters.TryGet("id"u8, out var given) ? given : default;
        if (id.Length > MaxId || (!id.IsEmpty && !SipGrammar.IsToken(id)))
            return false;
        value = new EventHeader(Parse(name), Encoding.ASCII.GetString(id));
        return true;
    }

    /// <summary>Writes the header line.</summary>
    public void Write(ref SipWriter writer)
    {
        writer.BeginHeader(HeaderName.Event);
        writer.Raw(Text(Package));
        if (Id.Length > 0)
        {
            writer.Raw(";id="u8);
            writer.Text(Id);
        }

        writer.EndHeader();
    }

    /// <summary>The name of a package; empty for none that is offered.</summary>
    public static ReadOnlySpan<byte> Text(EventPackage package) => package switch
    {
        EventPackage.Dialog => "dialog"u8,
        EventPackage.MessageSummary => "message-summary"u8,
        EventPackage.Features => "as-feature-event"u8,
        _ => default,
    };

    // RFC 6665 8.2.1: packages are compared byte by byte.
    private static EventPackage Parse(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual(Text(EventPackage.Dialog)) => EventPackage.Dialog,
        _ when name.SequenceEqual(Text(EventPackage.MessageSummary)) => EventPackage.MessageSummary,
        _ when name.SequenceEqual(Text(EventPackage.Features)) => EventPackage.Features,
        _ => EventPackage.Unknown,
    };
}
