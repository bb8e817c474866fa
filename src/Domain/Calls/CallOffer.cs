using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Calls;

/// <summary>A new call as a gateway offers it: an authenticated channel or a carrier wants to reach a number.</summary>
/// <param name="Tenant">That of the channel, or of the DID that a carrier's call is for.</param>
/// <param name="Channel">The default for a call that a carrier brought.</param>
/// <param name="Gateway">The gateway that anchors the call: all its legs and its media live there.</param>
/// <param name="Dialled">The user part of the request URI, unescaped; of a carrier's call the DID in E.164 form.</param>
/// <param name="Name">The display name the device sent; shown only when the user has none.</param>
/// <param name="Anonymous">The caller asked for privacy (RFC 3323 "id" or "user", or an anonymous From).</param>
/// <param name="Body">The session offer; null when the caller wants the other side to make it.</param>
/// <param name="Trunk">The carrier that brought the call; null for a call of a channel.</param>
/// <param name="Encrypted">What of it is: of the media what is described, which without an offer is nothing yet.</param>
/// <param name="Device">The one device that is called, by its GRUU; null for a call to a number.</param>
/// <param name="HopsLeft">How often it may still be led on from one call to another (RFC 7332): what came as Max-Forwards.</param>
public sealed record CallOffer(
    CallId Call,
    TenantId Tenant,
    ChannelName Channel,
    GatewayId Gateway,
    string Dialled,
    string Name,
    bool Anonymous,
    MessageBody? Body,
    TrunkCaller? Trunk = null,
    Encryption Encrypted = Encryption.Optional,
    Gruu? Device = null,
    int HopsLeft = CallOffer.MostHops)
{
    /// <summary>Max-Forwards of a call that begins here (RFC 3261 8.1.1.6).</summary>
    public const int MostHops = 70;

    /// <summary>Whom calls to outside are counted against: the channel, or the number of the tenant that leads the call on.</summary>
    public ChannelName Payer => Trunk is null ? Channel : new ChannelName(Dialled);
}
