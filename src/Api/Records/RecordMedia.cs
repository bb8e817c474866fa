using System.ComponentModel;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Records;

/// <summary>The media of a leg as its gateway saw it.</summary>
internal sealed record RecordMedia
{
    [Description("Name as in SDP: PCMA, opus; null when none was agreed")]
    public required string? Codec { get; init; }

    [Description("RTP packets received from the device")]
    public required long PacketsIn { get; init; }

    [Description("RTP packets sent to it")]
    public required long PacketsOut { get; init; }

    [Description("Packets missing from what it sent")]
    public required long LostIn { get; init; }

    [Description("Packets it reported missing")]
    public required long LostOut { get; init; }

    [Description("Interarrival jitter of what it sent, in microseconds")]
    public required long JitterIn { get; init; }

    [Description("Jitter it reported, in microseconds")]
    public required long JitterOut { get; init; }

    [Description("Estimated mean opinion score of what it sent, 1 to 4.5 (ITU-T G.107); null when too little is known, or for wideband codecs")]
    public required double? MosIn { get; init; }

    [Description("The same of what it heard, from its reports")]
    public required double? MosOut { get; init; }

    [Description("To it and back in microseconds; null when its reports never told")]
    public required long? RoundTrip { get; init; }

    public static RecordMedia Of(CdrMedia media) => new()
    {
        Codec = media.Codec,
        PacketsIn = media.PacketsIn,
        PacketsOut = media.PacketsOut,
        LostIn = media.LostIn,
        LostOut = media.LostOut,
        JitterIn = media.JitterIn,
        JitterOut = media.JitterOut,
        MosIn = media.MosIn,
        MosOut = media.MosOut,
        RoundTrip = media.RoundTrip,
    };
}
