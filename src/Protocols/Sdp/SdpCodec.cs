namespace Softswitch.Protocols.Sdp;

/// <summary>A format of an RTP media line, such as (8, "PCMA", 8000).</summary>
/// <param name="PayloadType">0 to 127.</param>
/// <param name="Name">As in a=rtpmap or the static table; empty when neither names it.</param>
/// <param name="ClockRate">In Hz; 0 when unknown.</param>
public sealed record SdpCodec(int PayloadType, string Name, int ClockRate)
{
    /// <summary>The static payload types of RFC 3551 6 that phones still use.</summary>
    internal static SdpCodec OfStaticType(int payloadType) => payloadType switch
    {
        0 => new(0, "PCMU", 8000),
        3 => new(3, "GSM", 8000),
        4 => new(4, "G723", 8000),
        8 => new(8, "PCMA", 8000),
        9 => new(9, "G722", 8000), // RFC 3551 4.5.2: 8000 on the wire for historical reasons
        10 => new(10, "L16", 44100),
        11 => new(11, "L16", 44100),
        13 => new(13, "CN", 8000),
        15 => new(15, "G728", 8000),
        18 => new(18, "G729", 8000),
        26 => new(26, "JPEG", 90000),
        31 => new(31, "H261", 90000),
        34 => new(34, "H263", 90000),
        _ => new(payloadType, "", 0),
    };
}
