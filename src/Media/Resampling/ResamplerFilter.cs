namespace Softswitch.Media.Resampling;

/// <summary>The low-pass of a rate change: a sinc under a Kaiser window, cut at half the lower rate, 80 dB down from 1.13 times that.</summary>
internal static class ResamplerFilter
{
    private const int Span = 40; // samples of the lower rate; a multiple of a vector of eight
    private const double Beta = 7.86; // Kaiser: 80 dB

    /// <summary>For each phase of the output its taps, oldest sample first; each phase has a gain of one.</summary>
    public static float[] Design(int up, int down)
    {
        var ratio = Math.Max(up, down);
        var taps = Span * down;
        var filter = new float[taps * up];
        for (var phase = 0; phase < up; phase++)
        {
            var sum = 0.0;
            for (var tap = 0; tap < taps; tap++)
                sum += Prototype(phase, tap, up, taps, ratio);
            for (var tap = 0; tap < taps; tap++)
                filter[phase * taps + tap] = (float)(Prototype(phase, tap, up, taps, ratio) / sum);
        }

        return filter;
    }

    // At the higher rate, with the newest sample of the window at phase 0.
    private static double Prototype(int phase, int tap, int up, int taps, int ratio)
    {
        var half = Span * ratio / 2.0;
        var time = (taps - 1 - tap) * up + phase - half;
        var place = time / half;
        return Math.Abs(place) >= 1 ? 0 : Sinc(time / ratio) * Bessel(Beta * Math.Sqrt(1 - place * place)) / Bessel(Beta);
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    // Of the first kind, order zero, modified.
    private static double Bessel(double x)
    {
        var sum = 1.0;
        var term = 1.0;
        for (var i = 1; term > 1e-12 * sum; i++)
        {
            term *= x / (2 * i) * (x / (2 * i));
            sum += term;
        }

        return sum;
    }
}
