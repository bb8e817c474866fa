using System.Net;

namespace Softswitch.Protocols.Sdp;

/// <summary>The o= line this side sends: one session id per dialog side, a version that grows with every change (RFC 3264 8).</summary>
public readonly record struct SdpOwnOrigin(ulong SessionId, ulong Version, IPAddress Address);
