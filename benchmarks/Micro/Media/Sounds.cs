namespace Softswitch.Benchmarks.Media;

/// <summary>A voiced sound with harmonics and some breath.</summary>
internal static class Sounds
{
    public static short[] Voice(int sampleRate, int samples)
    {
        var random = new Random(1);
        var pcm = new short[samples];
        for (var i = 0; i < samples; i++)
        {
            var value = 200 * (random.NextDouble() - 0.5);
            for (var harmonic = 1; harmonic <= 10; harmonic++)
                value += 4000.0 / harmonic * Math.Sin(2 * Math.PI * 150 * harmonic * i / sampleRate);
            pcm[i] = (short)value;
        }

        return pcm;
    }
}
