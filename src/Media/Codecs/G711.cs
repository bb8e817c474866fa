namespace Softswitch.Media.Codecs;

/// <summary>
/// The tables of ITU-T G.711: code words to 16-bit samples (tables 1a to 2b, scaled from 13 and 14 bits) and back. A code word on the
/// wire has the even bits of A-law inverted and all bits of mu-law, as the Recommendation sends them.
/// </summary>
internal static class G711
{
    /// <summary>A-law has 13 bits: the lowest 3 of a sample do not count.</summary>
    public const int AlawShift = 3;

    /// <summary>mu-law has 14 bits.</summary>
    public const int MulawShift = 2;

    private const int SampleBits = 16;
    private const int CodeWords = 256;
    private const int EvenBits = 0x55;
    private const int Sign = 0x80;
    private const int MulawBias = 33;

    public static short[] AlawToLinear { get; } = Decode(ExpandAlaw);

    public static short[] MulawToLinear { get; } = Decode(ExpandMulaw);

    /// <summary>By the upper 13 bits of a sample.</summary>
    public static byte[] LinearToAlaw { get; } = Encode(AlawShift, CompressAlaw);

    /// <summary>By the upper 14 bits of a sample.</summary>
    public static byte[] LinearToMulaw { get; } = Encode(MulawShift, CompressMulaw);

    private static short[] Decode(Func<int, int> expand)
    {
        var table = new short[CodeWords];
        for (var code = 0; code < CodeWords; code++)
            table[code] = (short)expand(code);
        return table;
    }

    private static byte[] Encode(int shift, Func<short, byte> compress)
    {
        var table = new byte[1 << (SampleBits - shift)];
        for (var index = 0; index < table.Length; index++)
            table[index] = compress((short)(index << shift));
        return table;
    }

    private static int ExpandAlaw(int code)
    {
        var word = code ^ EvenBits;
        var segment = word >> 4 & 7;
        var step = (word & 15) << 1 | 1; // the middle of the interval
        var magnitude = segment == 0 ? step : (step | 32) << segment - 1;
        return ((word & Sign) != 0 ? magnitude : -magnitude) << AlawShift;
    }

    private static int ExpandMulaw(int code)
    {
        var word = ~code;
        var segment = word >> 4 & 7;
        var magnitude = ((word & 15) << 1 | MulawBias) << segment;
        return ((word & Sign) != 0 ? MulawBias - magnitude : magnitude - MulawBias) << MulawShift;
    }

    // Negative samples are taken as ones' complement: an interval then has the same width on both sides of zero.
    private static byte CompressAlaw(short sample)
    {
        var magnitude = (sample < 0 ? ~sample : sample) >> 4;
        var segment = Math.Max(0, BitLength(magnitude) - 4);
        var step = magnitude >> Math.Max(0, segment - 1) & 15;
        return (byte)((segment << 4 | step | (sample < 0 ? 0 : Sign)) ^ EvenBits);
    }

    private static byte CompressMulaw(short sample)
    {
        var magnitude = Math.Min(((sample < 0 ? ~sample : sample) >> MulawShift) + MulawBias, 0x1FFF);
        var segment = BitLength(magnitude) - 6;
        var step = magnitude >> segment + 1 & 15;
        return (byte)~(segment << 4 | step | (sample < 0 ? Sign : 0));
    }

    private static int BitLength(int value) => 32 - int.LeadingZeroCount(value);
}
