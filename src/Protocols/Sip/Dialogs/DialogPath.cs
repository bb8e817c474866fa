using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>The way to the other side as a message names it: Contact and Record-Route (RFC 3261 12.1).</summary>
internal static class DialogPath
{
    public static DialogError TryRead(SipMessage message, bool backwards, out byte[] target, out RouteSet routes)
    {
        target = ReadContact(message) ?? [];
        var error = RouteSet.TryRead(message, backwards, out routes);
        return target.Length == 0 ? DialogError.NoContact : error;
    }

    /// <summary>The URI of the first Contact; null when there is none, or it is not sip or sips.</summary>
    public static byte[]? ReadContact(SipMessage message)
    {
        foreach (var value in message.Values(HeaderName.Contact))
        {
            return NameAddress.TryParse(value, out var contact) && contact.TryGetUri(out var uri)
                && uri.Scheme is UriScheme.Sip or UriScheme.Sips
                ? contact.Uri.ToArray()
                : null;
        }
        return null;
    }
}
