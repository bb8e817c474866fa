using System.Numerics;
using System.Runtime.InteropServices;

namespace Softswitch.Acceptance.Tests.Audio;

/// <summary>Sounds to send through a call, and how alike two recordings are.</summary>
internal static class Sound
{
    private const int NoteLength = WaveFile.SampleRate / 8;
    private const double Loud = 9000;
    private const double Alike = 0.9;

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
            samples[i] = (short)(Math.Sin(phase) * Loud);
        }

        return samples;
    }

    /// <summary>
    /// The best normalised correlation (0 nothing alike, 1 the same) of a piece of <paramref name="heard"/> with
    /// any place in <paramref name="sent"/>. Pieces are taken from the middle, away from both ends of the call, and where that one
    /// is not alike from before and after it: a phone on a busy machine may have missed its time once.
    /// </summary>
    public static double Likeness(short[] heard, short[] sent, TimeSpan piece)
    {
        var length = (int)(piece.TotalSeconds * WaveFile.SampleRate);
        if (heard.Length < length || sent.Length < length)
            return 0;
        var room = heard.Length - length;
        var whole = Array.ConvertAll(sent, s => (float)s);
        var best = 0.0;
        foreach (var start in (ReadOnlySpan<int>)[room / 2, room / 4, room * 3 / 4])
        {
            if (best < Alike)
                best = Math.Max(best, Likeness(Array.ConvertAll(heard[start..][..length], s => (float)s), whole));
        }

        return best;
    }

    private static double Likeness(float[] window, float[] whole)
    {
        var windowPower = Product(window, window);
        var best = 0.0;
        for (var lag = 0; lag + window.Length <= whole.Length; lag++)
        {
            var place = whole.AsSpan(lag, window.Length);
            var power = windowPower * Product(place, place);
            if (power > 0)
                best = Math.Max(best, Math.Abs(Product(window, place)) / Math.Sqrt(power));
        }

        return best;
    }

    /// <summary>The root of the mean square.</summary>
    public static double Loudness(short[] samples) => Math.Sqrt(samples.Average(sample => (double)sample * sample));

    /// <summary>How much of the power of some samples is in one tone: 0 to 1.</summary>
    public static double ShareOf(double frequency, ReadOnlySpan<short> samples)
    {
        double real = 0, imaginary = 0, power = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            var phase = 2 * Math.PI * frequency * i / WaveFile.SampleRate;
            real += samples[i] * Math.Cos(phase);
            imaginary += samples[i] * Math.Sin(phase);
            power += (double)samples[i] * samples[i];
        }

        return power == 0 ? 0 : 2 * (real * real + imaginary * imaginary) / samples.Length / power;
    }

    /// <summary>The pitch of one who speaks in <see cref="Syllables"/>.</summary>
    public static double PitchOf(int seed) => 400 + seed % 10 * 190;

    /// <summary>Somebody who says a short tone of his own pitch now and then, each in a rhythm of his own, so that no two always speak at once.</summary>
    public static short[] Syllables(int seed, TimeSpan length)
    {
        const int Spoken = WaveFile.SampleRate * 3 / 10;
        var period = WaveFile.SampleRate + (seed % 10 * WaveFile.SampleRate / 7);
        var samples = new short[(int)(length.TotalSeconds * WaveFile.SampleRate)];
        for (var i = 0; i < samples.Length; i++)
        {
            if (i % period < Spoken)
                samples[i] = (short)(Math.Sin(2 * Math.PI * PitchOf(seed) * i / WaveFile.SampleRate) * Loud);
        }

        return samples;
    }

    /// <summary>The greatest share that a tone has in any 100 ms that are loud.</summary>
    public static double LoudestShareOf(double frequency, short[] samples)
    {
        const int Window = WaveFile.SampleRate / 10;
        var best = 0.0;
        for (var i = 0; i + Window <= samples.Length; i += Window / 2)
        {
            if (Loudness(samples[i..(i + Window)]) > 500)
                best = Math.Max(best, ShareOf(frequency, samples.AsSpan(i, Window)));
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
