namespace Softswitch.Media.Tests.Sounds;

/// <summary>How strong one frequency is in a piece of sound.</summary>
internal static class Spectrum
{
    /// <summary>Under a Hann window; not scaled.</summary>
    public static double Magnitude(ReadOnlySpan<short> pcm, double frequency, int sampleRate)
    {
        double real = 0, imaginary = 0;
        for (var i = 0; i < pcm.Length; i++)
        {
            var weighed = pcm[i] * (0.5 - 0.5 * Math.Cos(2 * Math.PI * (i + 0.5) / pcm.Length));
            var (sine, cosine) = Math.SinCos(2 * Math.PI * frequency * i / sampleRate);
            real += weighed * cosine;
            imaginary -= weighed * sine;
        }

        return Math.Sqrt(real * real + imaginary * imaginary);
    }
}
