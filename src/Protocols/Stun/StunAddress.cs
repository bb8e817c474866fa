namespace Softswitch.Protocols.Stun;

/// <summary>A transport address.</summary>
/// <param name="Bits">The address as a number, its first byte the highest; IPv4 in the lowest 32 bits, whatever is above them.</param>
/// <param name="IsV6">Of IPv6.</param>
/// <param name="Port">0 to 65535.</param>
public readonly record struct StunAddress(UInt128 Bits, bool IsV6, int Port);
