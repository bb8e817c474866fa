namespace Softswitch.Media.Tests.Sounds;

/// <summary>Sounds made by arithmetic, and how alike two sounds are.</summary>
internal static class Signal
{
    public static short[] Sine(double frequency, int sampleRate, int milliseconds, double amplitude = 10000)
    {
        var pcm = new short[sampleRate / 1000 * milliseconds];
        for (var i = 0; i < pcm.Length; i++)
            pcm[i] = (short)Math.Round(amplitude * Math.Sin(2 * Math.PI * frequency * i / sampleRate));
        return pcm;
    }

    public static short[] Sum(params short[][] sounds)
    {
        var pcm = new short[sounds.Max(s => s.Length)];
        foreach (var sound in sounds)
        {
            for (var i = 0; i < sound.Length; i++)
                pcm[i] = (short)Math.Clamp(pcm[i] + sound[i], short.MinValue, short.MaxValue);
        }

        return pcm;
    }

    /// <summary>White noise of this root mean square.</summary>
    public static short[] Noise(int samples, double level, int seed)
    {
        var random = new Random(seed);
        var pcm = new short[samples];
        for (var i = 0; i < samples; i++)
        {
            var gaussian = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            pcm[i] = (short)Math.Clamp(Math.Round(gaussian * level), short.MinValue, short.MaxValue);
        }

        return pcm;
    }

    public static short[] Silence(int sampleRate, int milliseconds) => new short[sampleRate / 1000 * milliseconds];

    public static double Level(ReadOnlySpan<short> pcm)
    {
        var sum = 0.0;
        foreach (var sample in pcm)
            sum += (double)sample * sample;
        return pcm.IsEmpty ? 0 : Math.Sqrt(sum / pcm.Length);
    }

    /// <summary>In dB, at the delay of at most <paramref name="longestDelay"/> samples where it is best; the gain is not forgiven.</summary>
    public static double SignalToNoise(ReadOnlySpan<short> reference, ReadOnlySpan<short> heard, int longestDelay)
    {
        var best = double.NegativeInfinity;
        for (var delay = 0; delay <= longestDelay; delay++)
            best = Math.Max(best, AtDelay(reference, heard, delay));
        return best;
    }

    private static double AtDelay(ReadOnlySpan<short> reference, ReadOnlySpan<short> heard, int delay)
    {
        var length = Math.Min(reference.Length, heard.Length - delay);
        var signal = 0.0;
        var noise = 0.0;
        for (var i = length / 8; i < length; i++) // without what settles
        {
            double error = heard[i + delay] - reference[i];
            signal += (double)reference[i] * reference[i];
            noise += error * error;
        }

        return 10 * Math.Log10(signal / (noise + 1e-9));
    }

    /// <summary>How alike two sounds are whatever their gain, 0 to 1, at the best delay.</summary>
    public static double Correlation(ReadOnlySpan<short> reference, ReadOnlySpan<short> heard, int longestDelay)
    {
        var best = 0.0;
        for (var delay = 0; delay <= longestDelay; delay++)
        {
            var length = Math.Min(reference.Length, heard.Length - delay);
            double product = 0, first = 1, second = 1;
            for (var i = 0; i < length; i++)
            {
                product += (double)reference[i] * heard[i + delay];
                first += (double)reference[i] * reference[i];
                second += (double)heard[i + delay] * heard[i + delay];
            }

            best = Math.Max(best, product / Math.Sqrt(first * second));
        }

        return best;
    }
}
