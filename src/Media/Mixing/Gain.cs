using System.Numerics;

namespace Softswitch.Media.Mixing;

/// <summary>Makes sound louder or quieter, with room for more than 16 bits.</summary>
internal static class Gain
{
    private const double Most = 30; // dB: so many voices, made louder both ways, still fit into a sum

    /// <summary>Each sample times the gain, rounded; both are as long.</summary>
    public static void Apply(ReadOnlySpan<short> pcm, double decibels, Span<int> scaled)
    {
        var factor = decibels == 0 ? 1 : FactorOf(decibels);
        var width = Vector<short>.Count;
        var i = 0;
        for (; i + width <= pcm.Length; i += width)
        {
            Vector.Widen(new Vector<short>(pcm[i..]), out var low, out var high);
            Scale(low, factor).CopyTo(scaled[i..]);
            Scale(high, factor).CopyTo(scaled[(i + width / 2)..]);
        }

        for (; i < pcm.Length; i++)
            scaled[i] = (int)MathF.Round(pcm[i] * factor);
    }

    /// <summary>The same of a sum of sounds, in its own place.</summary>
    public static void Apply(Span<int> sums, double decibels)
    {
        if (decibels == 0)
            return;
        var factor = FactorOf(decibels);
        var width = Vector<int>.Count;
        var i = 0;
        for (; i + width <= sums.Length; i += width)
            Scale(new Vector<int>(sums[i..]), factor).CopyTo(sums[i..]);
        for (; i < sums.Length; i++)
            sums[i] = (int)MathF.Round(sums[i] * factor);
    }

    private static float FactorOf(double decibels) => (float)Math.Pow(10, Math.Min(decibels, Most) / 20);

    private static Vector<int> Scale(Vector<int> samples, float factor) =>
        factor == 1 ? samples : Vector.ConvertToInt32(Vector.Round(Vector.ConvertToSingle(samples) * factor));
}
