using Softswitch.Protocols.Ice;
using Softswitch.Protocols.Sdp;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>What two descriptions say of how the far end proves itself at an endpoint (RFC 8839, RFC 5763).</summary>
/// <param name="Ours">What it checks us with.</param>
/// <param name="Theirs">What it was described with.</param>
/// <param name="Fingerprint">Of the certificate it has to show.</param>
/// <param name="IsClient">We begin the handshake (a=setup:active here).</param>
internal sealed record HandshakeTerms(IceCredentials Ours, IceCredentials Theirs, SdpFingerprint Fingerprint, bool IsClient);
