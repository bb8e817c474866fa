using Softswitch.Protocols.Srtp;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>The keys of SRTP between a device and the gateway (RFC 4568).</summary>
/// <param name="Ours">What is sent with.</param>
/// <param name="Theirs">What the device sends with.</param>
internal sealed record MediaKeys(SrtpMasterKey Ours, SrtpMasterKey Theirs);
