using System.Net;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>Who is connected with whom. <see cref="VerifiedHost"/> is the name whose certificate the peer has shown.</summary>
internal sealed record ConnectionEnds(
    SipTransport Transport, IPEndPoint Local, IPEndPoint Remote, bool IsOutbound, string? VerifiedHost);
