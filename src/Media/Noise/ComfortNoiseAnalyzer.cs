namespace Softswitch.Media.Noise;

/// <summary>Describes the background of a silent frame, for a comfort noise packet in its place (RFC 3389 4).</summary>
public static class ComfortNoiseAnalyzer
{
    private const float FullScale = 32768;
    private const float WhiteFloor = 1.0001f; // keeps the recursion away from singular sounds

    /// <param name="pcm">The silent frame, of any length.</param>
    /// <param name="order">Coefficients to send, 0 to 10.</param>
    public static ComfortNoise Describe(ReadOnlySpan<short> pcm, int order = 6)
    {
        Span<float> autocorrelation = stackalloc float[ComfortNoise.MaxOrder + 1];
        autocorrelation = autocorrelation[..(Math.Clamp(order, 0, ComfortNoise.MaxOrder) + 1)];
        for (var lag = 0; lag < autocorrelation.Length; lag++)
            autocorrelation[lag] = Autocorrelate(pcm, lag);
        var power = pcm.IsEmpty ? 0 : autocorrelation[0] / pcm.Length;
        var level = power > 0 ? -10 * MathF.Log10(power / (FullScale * FullScale)) : float.MaxValue;
        Span<float> reflections = stackalloc float[ComfortNoise.MaxOrder];
        reflections = reflections[..(autocorrelation.Length - 1)];
        if (power > 0)
            Reflect(autocorrelation, reflections);
        return new ComfortNoise((int)Math.Min(MathF.Round(level), 127), reflections);
    }

    private static float Autocorrelate(ReadOnlySpan<short> pcm, int lag)
    {
        var sum = 0f;
        for (var i = lag; i < pcm.Length; i++)
            sum += (float)pcm[i] * pcm[i - lag];
        return sum;
    }

    // Levinson and Durbin, with the prediction error filter 1 + a1 z^-1 + ...: the first coefficient is -r1/r0 (ITU-T G.711 appendix II).
    private static void Reflect(ReadOnlySpan<float> autocorrelation, Span<float> reflections)
    {
        Span<float> filter = stackalloc float[ComfortNoise.MaxOrder + 1];
        Span<float> previous = stackalloc float[ComfortNoise.MaxOrder + 1];
        filter[0] = 1;
        var error = autocorrelation[0] * WhiteFloor;
        for (var order = 1; order <= reflections.Length; order++)
        {
            var sum = autocorrelation[order];
            for (var i = 1; i < order; i++)
                sum += filter[i] * autocorrelation[order - i];
            var reflection = -sum / error;
            reflections[order - 1] = reflection;
            filter.CopyTo(previous);
            for (var i = 1; i < order; i++)
                filter[i] = previous[i] + reflection * previous[order - i];
            filter[order] = reflection;
            error *= 1 - reflection * reflection;
        }
    }
}
