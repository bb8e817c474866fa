namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>What tells one nonce from another.</summary>
/// <param name="IssuedAt">Milliseconds since 1970.</param>
public readonly record struct NonceStamp(long IssuedAt, ulong Salt);
