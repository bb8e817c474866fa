using System.Globalization;
using System.Text;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Registrar;

/// <summary>Reads what a REGISTER asks for (RFC 3261 10.2, RFC 5626 4.2).</summary>
internal static class RegisterReader
{
    private const int MaxContacts = 16;

    /// <summary>
    /// The status to refuse with: 400 for a request that contradicts itself, 403 for a contact that is a GRUU of ours, 439 when
    /// its first hop keeps no flows; else 0.
    /// </summary>
    public static int Read(SipMessage message, Flow flow, GatewayId gateway, GruuMint gruus, out RegistrationRequest request)
    {
        request = null!;
        var header = Expires(message);
        var removeAll = false;
        var isOutbound = message.HasToken(HeaderName.Supported, "outbound"u8);
        var contacts = ImmutableArray.CreateBuilder<ContactChange>(1);
        foreach (var value in message.Values(HeaderName.Contact))
        {
            if (value.SequenceEqual("*"u8))
            {
                removeAll = true;
                continue;
            }

            if (contacts.Count == MaxContacts || !TryRead(value, header, isOutbound, out var contact))
                return 400;
            if (LeadsBack(message, value, gruus))
                return 403;
            contacts.Add(contact);
        }

        // RFC 3261 10.3 step 6: "*" stands alone and only with an expiry of zero.
        if (removeAll && (contacts.Count > 0 || header != TimeSpan.Zero))
            return 400;

        var path = Path(message);
        if (contacts.Any(contact => contact.RegId > 0) && !KeepsFlows(message, path))
            return 439;

        request = new RegistrationRequest(
            gateway,
            flow.Id.Value,
            $"{flow.Transport.ToString().ToLowerInvariant()}:{flow.Remote}",
            path,
            Encoding.UTF8.GetString(message.CallId),
            message.CSeq.Number,
            message.TryGet(HeaderName.UserAgent, out var agent) ? Encoding.UTF8.GetString(agent) : "",
            NeedsKeepAlive(message, flow),
            removeAll,
            contacts.DrainToImmutable());
        return 0;
    }

    /// <summary>Whose contacts are registered; the default when the request does not say it well.</summary>
    public static SipUri AddressOfRecord(SipMessage message) =>
        message.TryGet(HeaderName.To, out var to) && NameAddress.TryParse(to, out var address) && address.TryGetUri(out var uri) ? uri : default;

    private static bool LeadsBack(SipMessage message, ReadOnlySpan<byte> contact, GruuMint gruus) =>
        NameAddress.TryParse(contact, out var address) && address.TryGetUri(out var uri) && uri.Parameters.Has("gr"u8)
        && gruus.IsOwn(uri, AddressOfRecord(message));

    private static bool TryRead(ReadOnlySpan<byte> value, TimeSpan? header, bool isOutbound, out ContactChange contact)
    {
        contact = null!;
        if (!NameAddress.TryParse(value, out var address) || !address.TryGetUri(out var uri)
            || uri.Scheme is not (UriScheme.Sip or UriScheme.Sips))
        {
            return false;
        }

        var expires = header;
        if (address.Parameters.TryGet("expires"u8, out var own))
            expires = Seconds(own);
        var instance = address.Parameters.TryGet("+sip.instance"u8, out var urn) ? Encoding.UTF8.GetString(urn) : null;

        // RFC 5626 6: without the option tag a reg-id means nothing.
        var regId = isOutbound && instance is not null && address.Parameters.TryGet("reg-id"u8, out var id)
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        contact = new ContactChange(Encoding.UTF8.GetString(address.Uri), instance, regId, expires);
        return true;
    }

    private static TimeSpan? Expires(SipMessage message) =>
        message.TryGet(HeaderName.Expires, out var value) ? Seconds(value) : null;

    // RFC 3261 20.19: a malformed value is read as 3600; anything above 2^32-1 is brought down by the limits.
    private static TimeSpan Seconds(ReadOnlySpan<byte> text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromHours(1);

    private static ImmutableArray<string> Path(SipMessage message)
    {
        if (!message.Has(HeaderName.Path))
            return [];
        var path = ImmutableArray.CreateBuilder<string>();
        foreach (var value in message.Values(HeaderName.Path))
            path.Add(Encoding.UTF8.GetString(value));
        return path.DrainToImmutable();
    }

    // RFC 5626 6: the device itself, or behind proxies the first of them (the last in Path), which must have marked itself.
    private static bool KeepsFlows(SipMessage message, ImmutableArray<string> path)
    {
        if (path.IsEmpty)
            return Hops(message) == 1;
        return NameAddress.TryParse(Encoding.UTF8.GetBytes(path[^1]), out var edge) && edge.TryGetUri(out var uri) && uri.Parameters.TryGet("ob"u8, out _);
    }

    private static int Hops(SipMessage message)
    {
        var hops = 0;
        foreach (var _ in message.Values(HeaderName.Via))
            hops++;
        return hops;
    }

    /// <summary>A connection, or a device that is not where its Contact says: behind NAT, reached only over this flow.</summary>
    private static bool NeedsKeepAlive(SipMessage message, Flow flow)
    {
        if (flow.IsReliable)
            return true;
        foreach (var value in message.Values(HeaderName.Contact))
        {
            if (NameAddress.TryParse(value, out var address) && address.TryGetUri(out var uri) && !IsAt(uri, flow))
                return true;
        }

        return false;
    }

    private static bool IsAt(SipUri uri, Flow flow)
    {
        var host = uri.Host is [(byte)'[', .., (byte)']'] ? uri.Host[1..^1] : uri.Host;
        return System.Net.IPAddress.TryParse(Encoding.ASCII.GetString(host), out var address)
            && address.Equals(flow.Remote.Address)
            && (uri.Port == 0 ? 5060 : uri.Port) == flow.Remote.Port;
    }
}
