using System.Numerics;
using System.Runtime.InteropServices;

namespace Softswitch.Acceptance.Tests.Audio;

/// <summary>Sounds to send through a call, and how alike two recordings are.</summary>
internal static class Sound
{
    private const int NoteLength = WaveFile.SampleRate / 8;
    private const double Loudness = 9000;

    /// <summary>A melody of short random notes between 300 and 2500 Hz: it looks like itself at one place only, and like no other melody.</summary>
    public static short[] Melody(int seed, TimeSpan length)
    {
        var random = new Random(seed);
        var samples = new short[(int)(length.TotalSeconds * WaveFile.SampleRate)];
        double phase = 0, frequency = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            if (i % NoteLength == 0)
                frequency = 300 + (random.NextDouble() * 2200);
            phase += 2 * Math.PI * frequency / WaveFile.SampleRate;
            samples[i] = (short)(Math.Sin(phase) * Loudness);
        }

        return samples;
    }

    /// <summary>
    /// The best normalised correlation (0 nothing alike, 1 the same) of a piece of <paramref name="heard"/> with
    /// any place in <paramref name="sent"/>. The piece is taken from the middle, away from both ends of the call.
    /// </summary>
    public static double Likeness(short[] heard, short[] sent, TimeSpan piece)
    {
        var length = (int)(piece.TotalSeconds * WaveFile.SampleRate);
        if (heard.Length < length || sent.Length < length)
            return 0;
        var window = Array.ConvertAll(heard[((heard.Length - length) / 2)..][..length], s => (float)s);
        var whole = Array.ConvertAll(sent, s => (float)s);
        var windowPower = Product(window, window);
        var best = 0.0;
        for (var lag = 0; lag + length <= whole.Length; lag++)
        {
            var place = whole.AsSpan(lag, length);
            var power = windowPower * Product(place, place);
            if (power > 0)
                best = Math.Max(best, Math.Abs(Product(window, place)) / Math.Sqrt(power));
        }

        return best;
    }

    private static double Product(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector<float>.Zero;
        var lefts = MemoryMarshal.Cast<float, Vector<float>>(left);
        var rights = MemoryMarshal.Cast<float, Vector<float>>(right);
        for (var i = 0; i < lefts.Length; i++)
            sum += lefts[i] * rights[i];
        double total = Vector.Sum(sum);
        for (var i = lefts.Length * Vector<float>.Count; i < left.Length; i++)
            total += left[i] * right[i];
        return total;
    }
}
