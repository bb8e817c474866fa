using Softswitch.Protocols.Sip.Authentication;

namespace Softswitch.Gateway.Authentication;

/// <summary>Settings of SIP authentication.</summary>
/// <param name="Realm">The realm of the platform: passwords are hashed with it, so it cannot change later.</param>
/// <param name="NonceKey">32 bytes that all gateways of a platform share.</param>
/// <param name="NonceValidity">How long a challenge may be answered.</param>
/// <param name="Algorithms">The challenges given, in this order: a device takes the first it can (RFC 8760 2.4).</param>
/// <param name="Trusted">Addresses that are not challenged.</param>
public sealed record AuthenticationOptions(string Realm, byte[] NonceKey, TimeSpan NonceValidity, ImmutableArray<DigestAlgorithm> Algorithms, ImmutableArray<TrustedPeer> Trusted);
