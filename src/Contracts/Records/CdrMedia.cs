using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.Records;

/// <summary>What the anchor saw of one leg's media.</summary>
/// <param name="Codec">Name as in SDP: PCMA, opus; null when none was agreed.</param>
/// <param name="PacketsIn">RTP packets received from the device.</param>
/// <param name="PacketsOut">RTP packets sent to it.</param>
/// <param name="LostIn">Packets missing from what it sent (RFC 3550 A.3).</param>
/// <param name="LostOut">Packets it reported missing, from its RTCP.</param>
/// <param name="JitterIn">Interarrival jitter of what it sent, in microseconds (RFC 3550 A.8).</param>
/// <param name="JitterOut">Jitter it reported, in microseconds.</param>
/// <param name="MosIn">Estimated mean opinion score of what it sent, 1.0 to 4.5 (ITU-T G.107); null when too little is known for one.</param>
/// <param name="MosOut">The same of what it heard, from its RTCP.</param>
/// <param name="RoundTrip">To it and back, in microseconds, from its RTCP; null when that never told.</param>
public sealed record CdrMedia(
    string? Codec,
    long PacketsIn,
    long PacketsOut,
    long LostIn,
    long LostOut,
    long JitterIn,
    long JitterOut,
    double? MosIn = null,
    double? MosOut = null,
    long? RoundTrip = null)
{
    public static CdrMedia Of(MediaFigures media) => new(
        media.Codec,
        media.PacketsIn,
        media.PacketsOut,
        media.LostIn,
        media.LostOut,
        media.JitterIn,
        media.JitterOut,
        VoiceQuality.Mos(media.Codec, media.PacketsIn, media.LostIn, media.JitterIn, media.RoundTrip),
        IsHeardFrom(media) ? VoiceQuality.Mos(media.Codec, media.PacketsOut - media.LostOut, media.LostOut, media.JitterOut, media.RoundTrip) : null,
        media.RoundTrip);

    // A device without RTCP reports nothing, which is not the same as no loss.
    private static bool IsHeardFrom(MediaFigures media) => media.IsReported || media.LostOut > 0;
}
