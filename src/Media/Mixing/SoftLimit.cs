using System.Numerics;

namespace Softswitch.Media.Mixing;

/// <summary>
/// Brings a sum of sounds back to 16 bits: unchanged up to 3/4 of full scale (-2.5 dB), bent smoothly towards full scale above it. Never wraps.
/// </summary>
internal static class SoftLimit
{
    /// <summary>The loudest sample that is not changed.</summary>
    public const int Knee = 24576;

    private const float Range = short.MaxValue - Knee;

    public static short Of(int sum)
    {
        var size = Math.Abs((long)sum);
        if (size <= Knee)
            return (short)sum;
        var over = (float)(size - Knee);
        var bent = Knee + (int)(Range * (over / (over + Range)));
        return (short)(sum < 0 ? -bent : bent);
    }

    /// <summary>Of each sample; both are as long.</summary>
    public static void Store(ReadOnlySpan<int> sums, Span<short> pcm)
    {
        var width = Vector<int>.Count;
        var i = 0;
        for (; i + 2 * width <= sums.Length; i += 2 * width)
        {
            var low = new Vector<int>(sums[i..]);
            var high = new Vector<int>(sums[(i + width)..]);
            if (IsLinear(low) && IsLinear(high))
                Vector.Narrow(low, high).CopyTo(pcm[i..]);
            else
                StoreEach(sums.Slice(i, 2 * width), pcm[i..]);
        }

        StoreEach(sums[i..], pcm[i..]);
    }

    private static bool IsLinear(Vector<int> sums) =>
        Vector.LessThanOrEqualAll(sums, new Vector<int>(Knee)) && Vector.GreaterThanOrEqualAll(sums, new Vector<int>(-Knee));

    private static void StoreEach(ReadOnlySpan<int> sums, Span<short> pcm)
    {
        for (var i = 0; i < sums.Length; i++)
            pcm[i] = Of(sums[i]);
    }
}
