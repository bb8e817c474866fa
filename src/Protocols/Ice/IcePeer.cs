using Softswitch.Protocols.Stun;

namespace Softswitch.Protocols.Ice;

/// <summary>An address at which the far end proved to be.</summary>
/// <param name="Priority">Of its candidate there (RFC 8445 5.1.2).</param>
/// <param name="CheckedAtMs">When its last check came.</param>
/// <param name="IsNominated">It wants its media there.</param>
internal readonly record struct IcePeer(StunAddress Address, uint Priority, long CheckedAtMs, bool IsNominated);
