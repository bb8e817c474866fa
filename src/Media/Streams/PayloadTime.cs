using Softswitch.Media.Codecs;

namespace Softswitch.Media.Streams;

/// <summary>How long the sound in a payload lasts, told without decoding it.</summary>
internal static class PayloadTime
{
    private const int LongestMilliseconds = 120; // RFC 6716 3.2.5

    /// <summary>In ticks of the format's clock; 0 when the payload is no sound of that format, or too long.</summary>
    public static int TicksOf(AudioFormat format, ReadOnlySpan<byte> payload)
    {
        var ticks = format == AudioFormats.Opus ? OpusTicks(payload) : payload.Length; // G.711 and G.722: a byte a tick
        return ticks <= format.TicksOf(LongestMilliseconds) ? ticks : 0;
    }

    // RFC 6716 3.1: what a frame lasts, and how many there are.
    private static int OpusTicks(ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty)
            return 0;
        var config = payload[0] >> 3;
        var frame = config switch
        {
            < 12 => (config & 3) == 3 ? 2880 : 480 << (config & 3),
            < 16 => 480 << (config & 1),
            _ => 120 << (config & 3),
        };
        return (payload[0] & 3) switch
        {
            0 => frame,
            3 => payload.Length > 1 ? frame * (payload[1] & 0x3F) : 0,
            _ => 2 * frame,
        };
    }
}
