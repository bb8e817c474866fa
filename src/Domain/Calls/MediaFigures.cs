namespace Softswitch.Domain.Calls;

/// <summary>The media of a leg, over all its media lines.</summary>
/// <param name="Codec">The first audio codec agreed on, as named in SDP; null when none was.</param>
/// <param name="PacketsIn">RTP packets received from the device.</param>
/// <param name="PacketsOut">RTP packets sent to it.</param>
/// <param name="LostIn">Packets missing from what it sent (RFC 3550 A.3).</param>
/// <param name="LostOut">Packets it reported missing (RTCP).</param>
/// <param name="JitterIn">Interarrival jitter of what it sent, in microseconds (RFC 3550 A.8).</param>
/// <param name="JitterOut">Jitter it reported, in microseconds.</param>
/// <param name="Dropped">Packets refused: from strangers, or not RTP.</param>
/// <param name="IsReported">It reported at all.</param>
/// <param name="RoundTrip">To it and back, in microseconds (RFC 3550 6.4.1); null when its reports never told.</param>
public sealed record MediaFigures(
    string? Codec,
    long PacketsIn,
    long PacketsOut,
    long LostIn,
    long LostOut,
    long JitterIn,
    long JitterOut,
    long Dropped,
    bool IsReported = false,
    long? RoundTrip = null);
