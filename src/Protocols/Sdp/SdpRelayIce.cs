namespace Softswitch.Protocols.Sdp;

/// <summary>What the relay says of its own ICE on one m= line (RFC 8839): it is lite, and its address is its only candidate.</summary>
/// <param name="Ufrag">a=ice-ufrag.</param>
/// <param name="Password">a=ice-pwd.</param>
public sealed record SdpRelayIce(string Ufrag, string Password);
