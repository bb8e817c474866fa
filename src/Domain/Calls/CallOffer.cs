using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Calls;

/// <summary>A new call as a gateway offers it: an authenticated channel wants to reach a dialled number.</summary>
/// <param name="Gateway">The gateway that anchors the call: all its legs and its media live there.</param>
/// <param name="Dialled">The user part of the request URI, unescaped.</param>
/// <param name="Name">The display name the device sent; shown only when the user has none.</param>
/// <param name="Anonymous">The caller asked for privacy (RFC 3323 "id" or "user", or an anonymous From).</param>
/// <param name="Body">The session offer; null when the caller wants the other side to make it.</param>
public sealed record CallOffer(
    CallId Call,
    TenantId Tenant,
    ChannelName Channel,
    GatewayId Gateway,
    string Dialled,
    string Name,
    bool Anonymous,
    MessageBody? Body);
