using System.Collections.Immutable;

namespace Softswitch.Media.Codecs;

/// <summary>The payload formats that can be made and read here.</summary>
public static class AudioFormats
{
    private const int FirstDynamic = 96; // RFC 3551 6
    private const int LastType = 127;

    public static AudioFormat Pcmu { get; } = new("PCMU", 8000, 8000, 1, 0);

    public static AudioFormat Pcma { get; } = new("PCMA", 8000, 8000, 1, 8);

    /// <summary>Samples at 16 kHz under a clock of 8000 Hz: an error of the first specification that was kept (RFC 3551 4.5.2).</summary>
    public static AudioFormat G722 { get; } = new("G722", 8000, 16000, 1, 9);

    /// <summary>Always named opus/48000/2, whatever is in it (RFC 7587 7).</summary>
    public static AudioFormat Opus { get; } = new("opus", 48000, 48000, 2, null);

    public static AudioFormat ComfortNoise { get; } = new("CN", 8000, 8000, 1, 13);

    public static AudioFormat TelephoneEvent { get; } = new("telephone-event", 8000, 0, 1, null);

    /// <summary>Beside Opus, events run on its clock (RFC 4733 2.1).</summary>
    public static AudioFormat TelephoneEventWide { get; } = new("telephone-event", 48000, 0, 1, null);

    public static ImmutableArray<AudioFormat> All { get; } = [Opus, G722, Pcma, Pcmu, ComfortNoise, TelephoneEvent, TelephoneEventWide];

    /// <summary>The format of an a=rtpmap; null when it is none of ours.</summary>
    public static AudioFormat? Find(string name, int clockRate) =>
        All.FirstOrDefault(f => f.ClockRate == clockRate && string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of a payload type that has no a=rtpmap; null for dynamic types and those of others.</summary>
    public static AudioFormat? OfStaticType(int payloadType) => All.FirstOrDefault(f => f.StaticPayloadType == payloadType);

    public static bool IsDynamic(int payloadType) => payloadType is >= FirstDynamic and <= LastType;
}
