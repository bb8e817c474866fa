using System.Runtime.Intrinsics;

namespace Softswitch.Media.Dtmf;

/// <summary>
/// Says whether 25 ms of sound are a key and nothing else (ITU-T Q.24, ETSI ES 201 235-3). Speech falls through for more than one of these
/// reasons: sound beside the two tones, a tone off its frequency, one much louder than the other, or one that swells or ebbs.
/// </summary>
internal sealed class DtmfJudge
{
    public const int Slices = 4;

    private const float SmallestAmplitude = 250; // -39 dBm0 each: Q.24 asks for -24 to -29 at the quietest
    private const float Purity = 0.8f; // of the power is in the two tones
    private const float LouderLow = 10; // 10 dB in power; Q.24 asks for 4 to 9
    private const float LouderHigh = 5; // 7 dB; Q.24 asks for 4 to 5
    private const float Steadiness = 0.35f; // power of the weakest slice to the strongest
    private const float Coherence = 0.9f;
    private const float FrequencyTolerance = 0.021f; // 1.5 % must pass, 3.5 % must not

    private readonly DtmfSlice[] _slices = new DtmfSlice[Slices];
    private readonly Vector256<float> _turnReal; // back, by what an exact tone turns from slice to slice
    private readonly Vector256<float> _turnImaginary;
    private readonly float[] _power = new float[DtmfFilterBank.Tones];
    private int _next;

    public DtmfJudge()
    {
        for (var tone = 0; tone < DtmfFilterBank.Tones; tone++)
        {
            var turn = 2 * Math.PI * DtmfFilterBank.FrequencyOf(tone) * DtmfFilterBank.StepMilliseconds / 1000;
            _turnReal = _turnReal.WithElement(tone, (float)Math.Cos(turn));
            _turnImaginary = _turnImaginary.WithElement(tone, -(float)Math.Sin(turn));
        }
    }

    /// <summary>Adds a slice and returns the key that sounds through it and the three before; null when none does.</summary>
    public char? Judge(in DtmfSlice slice)
    {
        _slices[_next] = slice;
        _next = (_next + 1) % Slices;
        var sum = Vector256<float>.Zero;
        var total = 0f;
        foreach (ref readonly var one in _slices.AsSpan())
        {
            sum += one.Real * one.Real + one.Imaginary * one.Imaginary;
            total += one.Power;
        }

        if (total < Slices * SmallestAmplitude * SmallestAmplitude) // two tones have half of their amplitudes' squares each
            return null;
        sum.CopyTo(_power);
        var low = Loudest(0);
        var high = Loudest(DtmfKeys.GroupSize);
        return AreAlone(_power[low], _power[high], total) && IsTone(low) && IsTone(high)
            ? DtmfKeys.At(low, high - DtmfKeys.GroupSize)
            : null;
    }

    public void Reset() => Array.Clear(_slices);

    private static bool AreAlone(float low, float high, float total) =>
        Math.Min(low, high) >= Slices * SmallestAmplitude * SmallestAmplitude
        && low <= high * LouderLow
        && high <= low * LouderHigh
        && (low + high) / 2 >= Purity * total;

    private int Loudest(int first)
    {
        var loudest = first;
        for (var tone = first + 1; tone < first + DtmfKeys.GroupSize; tone++)
        {
            if (_power[tone] > _power[loudest])
                loudest = tone;
        }

        return loudest;
    }

    private bool IsTone(int tone)
    {
        float real = 0, imaginary = 0, weakest = float.MaxValue, strongest = 0;
        for (var i = 0; i < Slices; i++)
        {
            ref readonly var slice = ref _slices[(_next + i) % Slices]; // oldest first
            var x = slice.Real[tone];
            var y = slice.Imaginary[tone];
            var power = x * x + y * y;
            weakest = Math.Min(weakest, power);
            strongest = Math.Max(strongest, power);
            if (i == 0)
                continue;
            ref readonly var before = ref _slices[(_next + i - 1) % Slices];
            real += x * before.Real[tone] + y * before.Imaginary[tone];
            imaginary += y * before.Real[tone] - x * before.Imaginary[tone];
        }

        return weakest >= Steadiness * strongest && IsOnFrequency(tone, real, imaginary);
    }

    // From slice to slice a tone turns by its frequency; what is left after turning back is how far it is off.
    private bool IsOnFrequency(int tone, float real, float imaginary)
    {
        var length = MathF.Sqrt(real * real + imaginary * imaginary);
        if (length < Coherence * _power[tone] * (Slices - 1) / Slices)
            return false;
        var x = real * _turnReal[tone] - imaginary * _turnImaginary[tone];
        var y = real * _turnImaginary[tone] + imaginary * _turnReal[tone];
        var hertz = MathF.Atan2(y, x) / (2 * MathF.PI) * 1000 / DtmfFilterBank.StepMilliseconds;
        return MathF.Abs(hertz) <= FrequencyTolerance * DtmfFilterBank.FrequencyOf(tone);
    }
}
