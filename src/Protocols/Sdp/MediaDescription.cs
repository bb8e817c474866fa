using System.Collections.Immutable;

namespace Softswitch.Protocols.Sdp;

/// <summary>One m= section (RFC 8866 5.14).</summary>
/// <param name="Media">Such as "audio".</param>
/// <param name="Port">0 rejects the line.</param>
/// <param name="PortCount">Ports in a row, nearly always 1.</param>
/// <param name="Protocol">Such as "RTP/AVP".</param>
/// <param name="Formats">Payload types, or names for other protocols.</param>
/// <param name="Connection">Its own c=, null when the session's holds.</param>
/// <param name="Bandwidths">b= lines.</param>
/// <param name="Attributes">a= lines, known or not, in their order.</param>
/// <param name="Others">i= and k= lines.</param>
public sealed record MediaDescription(
    string Media,
    int Port,
    int PortCount,
    string Protocol,
    ImmutableArray<string> Formats,
    SdpConnection? Connection,
    ImmutableArray<SdpBandwidth> Bandwidths,
    ImmutableArray<SdpAttribute> Attributes,
    ImmutableArray<SdpField> Others);
