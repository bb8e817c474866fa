using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;

namespace Softswitch.Domain.Calls;

/// <summary>One registered contact that a call can be offered to.</summary>
/// <param name="Contact">The contact URI as registered; becomes the request URI.</param>
/// <param name="Gateway">The gateway that holds the flow.</param>
/// <param name="Flow">The flow the registration came over, in the gateway's own notation.</param>
/// <param name="Path">The Path header values of the registration (RFC 3327), outermost first.</param>
/// <param name="Encryption">What must be encrypted on the way to it.</param>
/// <param name="Others">Other flows to the same device, to be tried one after the other when this one failed (RFC 5626 7).</param>
/// <param name="Owner">Whose it is, where the call is for somebody else, as a group; null where it is for him.</param>
public sealed record DeviceTarget(
    ChannelName Channel,
    string Contact,
    GatewayId Gateway,
    string Flow,
    ImmutableArray<string> Path,
    Encryption Encryption = Encryption.Optional,
    ImmutableArray<DeviceTarget> Others = default,
    Party? Owner = null)
{
    public ImmutableArray<DeviceTarget> Others { get; init; } = Others.IsDefault ? [] : Others;
}
