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
        var window = heard.AsSpan((heard.Length - length) / 2, length);
        var best = 0.0;
        for (var lag = 0; lag + length <= sent.Length; lag++)
            best = Math.Max(best, Correlation(window, sent.AsSpan(lag, length)));
        return best;
    }

    private static double Correlation(ReadOnlySpan<short> left, ReadOnlySpan<short> right)
    {
        double product = 0, leftPower = 0, rightPower = 0;
        for (var i = 0; i < left.Length; i++)
        {
            product += (double)left[i] * right[i];
            leftPower += (double)left[i] * left[i];
            rightPower += (double)right[i] * right[i];
        }

        return leftPower == 0 || rightPower == 0 ? 0 : Math.Abs(product) / Math.Sqrt(leftPower * rightPower);
    }
}
