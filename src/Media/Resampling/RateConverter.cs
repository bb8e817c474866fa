using System.Numerics;

namespace Softswitch.Media.Resampling;

/// <summary>Changes the sample rate of a whole sound, from and to any rate: for files that are made once. Streams have the <see cref="Resampler"/>.</summary>
public static class RateConverter
{
    private const int LobesEachSide = 16;
    private const double Passed = 0.95; // of what the lower rate can hold

    /// <summary>The same sound at another rate; its length is rounded down to a whole sample.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A rate is not positive.</exception>
    public static short[] Convert(ReadOnlySpan<short> samples, int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(to);
        if (from == to)
            return samples.ToArray();
        var common = (int)BigInteger.GreatestCommonDivisor(from, to);
        var (up, down) = (to / common, from / common);
        var reach = (int)Math.Ceiling(LobesEachSide / Cutoff(from, to));
        var rows = Enumerable.Range(0, up).Select(phase => Row(reach, (double)phase / up, Cutoff(from, to))).ToArray();
        var padded = new float[samples.Length + 2 * reach];
        for (var i = 0; i < samples.Length; i++)
            padded[reach + i] = samples[i];
        var converted = new short[(long)samples.Length * to / from];
        for (var i = 0; i < converted.Length; i++)
        {
            var place = (long)i * down;
            var value = Dot(padded.AsSpan((int)(place / up), 2 * reach), rows[place % up]);
            converted[i] = (short)Math.Clamp(MathF.Round(value), short.MinValue, short.MaxValue);
        }

        return converted;
    }

    private static double Cutoff(int from, int to) => Math.Min(1.0, (double)to / from) * Passed;

    // A sinc in a Hann window around a place between two samples, made to pass a constant unchanged.
    private static float[] Row(int reach, double phase, double cutoff)
    {
        var weights = new double[2 * reach];
        for (var i = 0; i < weights.Length; i++)
        {
            var distance = i - reach - phase;
            var angle = Math.PI * distance * cutoff;
            var window = Math.Abs(distance) >= reach ? 0 : 0.5 + 0.5 * Math.Cos(Math.PI * distance / reach);
            weights[i] = window * (Math.Abs(angle) < 1e-9 ? 1 : Math.Sin(angle) / angle);
        }

        var sum = weights.Sum();
        return [.. weights.Select(weight => (float)(weight / sum))];
    }

    private static float Dot(ReadOnlySpan<float> samples, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var i = 0; i < weights.Length; i++)
            sum += samples[i] * weights[i];
        return sum;
    }
}
