namespace Softswitch.Gateway.Authentication;

/// <summary>Settings of SIP authentication.</summary>
/// <param name="Realm">The realm of the platform: passwords are hashed with it, so it cannot change later.</param>
/// <param name="NonceKey">32 bytes that all gateways of a platform share.</param>
/// <param name="NonceValidity">How long a challenge may be answered.</param>
public sealed record AuthenticationOptions(string Realm, byte[] NonceKey, TimeSpan NonceValidity, ImmutableArray<TrustedPeer> Trusted);
