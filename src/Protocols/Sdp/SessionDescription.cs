using System.Collections.Immutable;

namespace Softswitch.Protocols.Sdp;

/// <summary>A whole session description (RFC 8866 5).</summary>
/// <param name="Origin">o=.</param>
/// <param name="Name">s=; "-" when there is none to tell.</param>
/// <param name="Connection">c= of the session, null when every line has its own.</param>
/// <param name="Bandwidths">b= lines.</param>
/// <param name="Times">t=, r= and z= lines in their order.</param>
/// <param name="Attributes">a= lines of the session, known or not, in their order.</param>
/// <param name="Others">i=, u=, e=, p= and k= lines.</param>
/// <param name="Media">m= sections.</param>
public sealed record SessionDescription(
    SdpOrigin Origin,
    string Name,
    SdpConnection? Connection,
    ImmutableArray<SdpBandwidth> Bandwidths,
    ImmutableArray<SdpField> Times,
    ImmutableArray<SdpAttribute> Attributes,
    ImmutableArray<SdpField> Others,
    ImmutableArray<MediaDescription> Media);
