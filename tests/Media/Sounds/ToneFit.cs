namespace Softswitch.Media.Tests.Sounds;

/// <summary>How purely a sound is one tone: the tone of best phase and amplitude against all the rest.</summary>
internal static class ToneFit
{
    public static double SignalToNoise(ReadOnlySpan<short> pcm, double frequency, int sampleRate, out double amplitude)
    {
        double cosines = 0, sines = 0, products = 0, withCosine = 0, withSine = 0;
        for (var i = 0; i < pcm.Length; i++)
        {
            var (sine, cosine) = Math.SinCos(2 * Math.PI * frequency * i / sampleRate);
            cosines += cosine * cosine;
            sines += sine * sine;
            products += sine * cosine;
            withCosine += pcm[i] * cosine;
            withSine += pcm[i] * sine;
        }

        var determinant = cosines * sines - products * products;
        var a = (withCosine * sines - withSine * products) / determinant;
        var b = (withSine * cosines - withCosine * products) / determinant;
        amplitude = Math.Sqrt(a * a + b * b);
        double signal = 0, noise = 1e-9;
        for (var i = 0; i < pcm.Length; i++)
        {
            var (sine, cosine) = Math.SinCos(2 * Math.PI * frequency * i / sampleRate);
            var tone = a * cosine + b * sine;
            signal += tone * tone;
            noise += (pcm[i] - tone) * (pcm[i] - tone);
        }

        return 10 * Math.Log10(signal / noise);
    }
}
