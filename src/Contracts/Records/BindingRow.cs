using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Records;

/// <summary>One registered contact of a channel (RFC 3261 10, RFC 5626), as it must outlive the process.</summary>
/// <param name="Tenant">The tenant of the channel.</param>
/// <param name="Channel">The channel that registered.</param>
/// <param name="Binding">Its key within the channel.</param>
/// <param name="Contact">The contact URI as received.</param>
/// <param name="InstanceId">+sip.instance, or null.</param>
/// <param name="RegId">reg-id, or null.</param>
/// <param name="Gateway">The gateway that holds the flow.</param>
/// <param name="Flow">The gateway's own text for the flow: transport and addresses.</param>
/// <param name="CallId">Call-ID of the REGISTER.</param>
/// <param name="CSeq">CSeq of the REGISTER.</param>
/// <param name="ExpiresAt">Unix time in milliseconds.</param>
/// <param name="RegisteredAt">Unix time in milliseconds of the first REGISTER of this binding.</param>
/// <param name="UserAgent">As received, or null.</param>
/// <param name="ReceivedFrom">Source address and port.</param>
/// <param name="Path">Path header values joined by line feeds (RFC 3327), or null.</param>
/// <param name="KeepAlive">The gateway must see that the device is still there: it is behind NAT or on a connection.</param>
public sealed record BindingRow(
    TenantId Tenant,
    ChannelName Channel,
    string Binding,
    string Contact,
    string? InstanceId,
    int? RegId,
    GatewayId Gateway,
    string Flow,
    string CallId,
    long CSeq,
    long ExpiresAt,
    long RegisteredAt,
    string? UserAgent,
    string? ReceivedFrom,
    string? Path,
    bool KeepAlive)
{
    public BindingKey Key => new(Tenant, Channel, Binding);
}
