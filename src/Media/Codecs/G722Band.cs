using System.Runtime.Intrinsics;

namespace Softswitch.Media.Codecs;

/// <summary>
/// What encoder and decoder remember of one band: the adaptive scale factor and the predictor of two poles and six zeros (ITU-T G.722 6.2,
/// blocks 3L, 4L, 3H and 4H). All values are 16-bit fixed point as the Recommendation has them; the names of its blocks stand beside.
/// </summary>
internal struct G722Band
{
    private const int PoleLimit = 12288;
    private const int PoleSum = 15360;

    private readonly int _initialScale;
    private readonly int _highestLogarithm;
    private readonly int _scaleShift;
    private int _logarithm; // NB
    private int _pole1; // A
    private int _pole2;
    private Vector256<int> _zeros; // B, in the first six lanes
    private Vector256<int> _differences; // D, newest first
    private int _reconstructed1; // R
    private int _partial1; // P
    private int _partial2;
    private int _zeroPrediction; // SZ

    private G722Band(int initialScale, int highestLogarithm, int scaleShift)
    {
        _initialScale = initialScale;
        _highestLogarithm = highestLogarithm;
        _scaleShift = scaleShift;
        Scale = initialScale;
    }

    public static G722Band Lower => new(32, 18432, 8);

    public static G722Band Higher => new(8, 22528, 10);

    /// <summary>DET.</summary>
    public int Scale { get; private set; }

    /// <summary>S: what the next sample is expected to be.</summary>
    public int Prediction { get; private set; }

    public void Reset() => this = new G722Band(_initialScale, _highestLogarithm, _scaleShift);

    /// <summary>Learns from one quantized difference.</summary>
    /// <param name="difference">DLT or DH.</param>
    /// <param name="scaleStep">WL or WH of the code word.</param>
    public void Adapt(int difference, int scaleStep)
    {
        AdaptScale(scaleStep);
        var reconstructed = Saturate(Prediction + difference); // RECONS
        var partial = Saturate(_zeroPrediction + difference); // PARREC
        AdaptPoles(partial);
        AdaptZeros(difference);
        Predict(reconstructed);
        _partial2 = _partial1;
        _partial1 = partial;
    }

    private void AdaptScale(int step)
    {
        _logarithm = Math.Clamp((_logarithm * 127 >> 7) + step, 0, _highestLogarithm); // LOGSCL, LOGSCH
        int fraction = G722Quantizers.Antilogarithms[_logarithm >> 6 & 31]; // SCALEL, SCALEH
        var shift = _scaleShift - (_logarithm >> 11);
        Scale = (shift < 0 ? fraction << -shift : fraction >> shift) << 2;
    }

    private void AdaptPoles(int partial)
    {
        var isLike1 = (partial ^ _partial1) >= 0;
        var isLike2 = (partial ^ _partial2) >= 0;
        var slope = Saturate(_pole1 << 2); // UPPOL2
        if (isLike1)
            slope = Math.Min(-slope, short.MaxValue);
        var pole2 = (isLike2 ? 128 : -128) + (slope >> 7) + (_pole2 * 32512 >> 15);
        _pole2 = Math.Clamp(pole2, -PoleLimit, PoleLimit);
        var pole1 = (isLike1 ? 192 : -192) + (_pole1 * 32640 >> 15); // UPPOL1
        var limit = PoleSum - _pole2;
        _pole1 = Math.Clamp(pole1, -limit, limit);
    }

    private void AdaptZeros(int difference) // UPZERO and DELAYA
    {
        var step = difference == 0 ? Vector256<int>.Zero : Vector256.Create(128, 128, 128, 128, 128, 128, 0, 0);
        var isUnlike = (_differences ^ Vector256.Create(difference)) >> 31; // -1 where the signs differ
        _zeros = Saturate((step ^ isUnlike) - isUnlike + (_zeros * 32640 >> 15));
        _differences = Vector256.Shuffle(_differences, Vector256.Create(0, 0, 1, 2, 3, 4, 5, 6)).WithElement(0, difference);
    }

    private void Predict(int reconstructed)
    {
        _zeroPrediction = Saturate(Vector256.Sum(_zeros * Saturate(_differences << 1) >> 15)); // FILTEZ
        var poles = (_pole1 * Saturate(reconstructed << 1) >> 15) + (_pole2 * Saturate(_reconstructed1 << 1) >> 15); // FILTEP
        _reconstructed1 = reconstructed;
        Prediction = Saturate(Saturate(poles) + _zeroPrediction); // PREDIC
    }

    private static int Saturate(int value) => Math.Clamp(value, short.MinValue, short.MaxValue);

    private static Vector256<int> Saturate(Vector256<int> values) =>
        Vector256.Min(Vector256.Max(values, Vector256.Create((int)short.MinValue)), Vector256.Create((int)short.MaxValue));
}
