namespace Softswitch.Contracts.Records;

/// <summary>What the anchor saw of one leg's media.</summary>
/// <param name="Codec">Name as in SDP: PCMA, opus; null when none was agreed.</param>
/// <param name="PacketsIn">RTP packets received from the device.</param>
/// <param name="PacketsOut">RTP packets sent to it.</param>
/// <param name="LostIn">Packets missing from what it sent (RFC 3550 A.3).</param>
/// <param name="LostOut">Packets it reported missing, from its RTCP.</param>
/// <param name="JitterIn">Interarrival jitter of what it sent, in microseconds (RFC 3550 A.8).</param>
/// <param name="JitterOut">Jitter it reported, in microseconds.</param>
public sealed record CdrMedia(string? Codec, long PacketsIn, long PacketsOut, long LostIn, long LostOut, long JitterIn, long JitterOut);
