using System.Globalization;
using System.Text;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Events;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>What a SUBSCRIBE outside a dialog asks for.</summary>
/// <param name="Name">Of the lamp, as it was asked for.</param>
/// <param name="Entity">The URI that documents speak of.</param>
/// <param name="Host">Of that URI.</param>
/// <param name="Lasts">In milliseconds, as granted; 0 to be told once.</param>
internal sealed record SubscribeRequest(EventHeader Event, string Name, string Entity, string Host, long Lasts)
{
    /// <summary>The address under which a phone finds all lamps that it may see in one list (RFC 4662).</summary>
    public const string ListName = "lamps";

    private const int MaxName = 64;

    public bool IsList => Event.Package == EventPackage.Dialog && Name == ListName;

    /// <summary>The URI of somebody else at the same host.</summary>
    public string UriOf(string user) => $"sip:{Uri.EscapeDataString(user)}@{Host}";

    /// <summary>The status to refuse with, or 0.</summary>
    /// <param name="headers">Header lines that belong to the refusal.</param>
    public static int Read(SipMessage request, in SubscriptionTimes times, out SubscribeRequest? read, out byte[] headers)
    {
        (read, headers) = (null, []);
        if (!TryReadEvent(request, out var wanted))
        {
            headers = [.. AllowEventsLine];
            return 489;
        }

        if (ReadLasts(request, times, out var lasts, out headers) is var refusal and not 0)
            return refusal;
        var name = RequestTarget.Of(request);
        if (!SipUri.TryParse(request.RequestUri, out var uri) || name.Length is 0 or > MaxName || !name.All(IsOfName))
            return 404;
        var host = Encoding.UTF8.GetString(uri.Host) + (uri.Port == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}"));
        var subscribe = new SubscribeRequest(wanted, name, $"sip:{Uri.EscapeDataString(name)}@{host}", host, lasts);
        if (subscribe.IsList && !request.HasToken(HeaderName.Supported, "eventlist"u8))
        {
            headers = [.. "Require: eventlist\r\n"u8];
            return 421;
        }

        if (!subscribe.IsList && !Accepts(request, wanted.Package))
            return 406;
        read = subscribe;
        return 0;
    }

    /// <summary>How long a subscription is to last; the status to refuse with, or 0.</summary>
    public static int ReadLasts(SipMessage request, in SubscriptionTimes times, out long lasts, out byte[] headers)
    {
        headers = [];
        var granted = times.Grant(request.TryGetNumber(HeaderName.Expires, out var seconds) ? seconds * 1000L : null);
        lasts = granted ?? 0;
        if (granted is not null)
            return 0;
        headers = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Min-Expires: {times.Shortest / 1000}\r\n"));
        return 423;
    }

    /// <summary>Whether it is for a package that is offered here; else it is answered with 489.</summary>
    public static bool TryReadEvent(SipMessage request, out EventHeader wanted)
    {
        wanted = default;
        return request.TryGet(HeaderName.Event, out var text) && EventHeader.TryParse(text, out wanted) && wanted.Package != EventPackage.Unknown;
    }

    /// <summary>The packages that are offered (RFC 6665 8.2.2), as a whole header line.</summary>
    public static ReadOnlySpan<byte> AllowEventsLine => "Allow-Events: dialog, message-summary, as-feature-event\r\n"u8;

    private static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '*' or '#' or '+' or '!' or '~';

    // Without Accept the format of the package is meant (RFC 6665 3.1.3).
    private static bool Accepts(SipMessage request, EventPackage package)
    {
        if (!request.Has(HeaderName.Accept))
            return true;
        var type = package switch
        {
            EventPackage.Dialog => "application/dialog-info+xml"u8,
            EventPackage.Features => "application/x-as-feature-event+xml"u8,
            _ => "application/simple-message-summary"u8,
        };
        foreach (var value in request.Values(HeaderName.Accept))
        {
            var semicolon = value.IndexOf((byte)';');
            var accepted = (semicolon < 0 ? value : value[..semicolon]).Trim(" \t"u8);
            if (Ascii.EqualsIgnoreCase(accepted, type) || accepted.SequenceEqual("*/*"u8) || Ascii.EqualsIgnoreCase(accepted, "application/*"u8))
                return true;
        }

        return false;
    }
}
