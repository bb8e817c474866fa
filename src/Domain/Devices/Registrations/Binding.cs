using Softswitch.Domain.Gateways;

namespace Softswitch.Domain.Devices.Registrations;

/// <summary>One registered contact of a channel (RFC 3261 10, RFC 5626).</summary>
/// <param name="Contact">The contact URI as the device sent it, without the header's own parameters.</param>
/// <param name="InstanceId">The <c>+sip.instance</c> of the device; null when it has none.</param>
/// <param name="RegId">The <c>reg-id</c> of RFC 5626; 0 when there is none.</param>
/// <param name="Gateway">The gateway the registration came in at.</param>
/// <param name="Flow">The flow it came over, in the gateway's own notation.</param>
/// <param name="Source">Transport and address it was seen to come from, for people to read.</param>
/// <param name="Path">The Path header values (RFC 3327), outermost first.</param>
/// <param name="SipCallId">The Call-ID of the registration; with <paramref name="CSeq"/> it orders changes (RFC 3261 10.3).</param>
/// <param name="RegisteredAt">Since when; of a device that names itself since when with this Call-ID, over whichever flow.</param>
/// <param name="KeepAlive">The device is behind NAT or on a connection: the gateway must see that it is still there.</param>
public sealed record Binding(
    string Contact,
    string? InstanceId,
    int RegId,
    GatewayId Gateway,
    string Flow,
    string Source,
    ImmutableArray<string> Path,
    string SipCallId,
    uint CSeq,
    DateTimeOffset RegisteredAt,
    DateTimeOffset ExpiresAt,
    string UserAgent,
    bool KeepAlive)
{
    /// <summary>It came over TLS, or a secure WebSocket.</summary>
    public bool IsSecure => Source.StartsWith("tls:", StringComparison.Ordinal) || Source.StartsWith("wss:", StringComparison.Ordinal);

    /// <summary>What makes two bindings the same: the instance and reg-id where given (RFC 5626 6), else the contact URI.</summary>
    public string Key => InstanceId is null ? Contact : $"{InstanceId};{RegId}";
}
