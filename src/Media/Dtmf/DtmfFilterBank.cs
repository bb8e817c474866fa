using System.Runtime.Intrinsics;

namespace Softswitch.Media.Dtmf;

/// <summary>
/// Measures the eight tones in a slice of 10 ms, all at once: what eight Goertzel filters would give under a Hann window, so that the other
/// tone of a pair and whatever else sounds does not leak in. Lane n is tone n, the low group first.
/// </summary>
internal sealed class DtmfFilterBank
{
    public const int Tones = 2 * DtmfKeys.GroupSize;
    public const int StepMilliseconds = 5;

    private readonly float[] _window;
    private readonly Vector256<float>[] _cosines; // under the window
    private readonly Vector256<float>[] _sines;
    private readonly float _weight; // sum of the window

    public DtmfFilterBank(int sampleRate)
    {
        Step = sampleRate / 1000 * StepMilliseconds;
        _window = new float[2 * Step];
        _cosines = new Vector256<float>[_window.Length];
        _sines = new Vector256<float>[_window.Length];
        for (var i = 0; i < _window.Length; i++)
        {
            _window[i] = (float)(0.5 - 0.5 * Math.Cos(Math.PI * (i + 0.5) / Step));
            _weight += _window[i];
            for (var tone = 0; tone < Tones; tone++)
            {
                var (sine, cosine) = Math.SinCos(2 * Math.PI * FrequencyOf(tone) * i / sampleRate);
                _cosines[i] = _cosines[i].WithElement(tone, (float)cosine * _window[i]);
                _sines[i] = _sines[i].WithElement(tone, (float)sine * _window[i]);
            }
        }
    }

    /// <summary>Samples from one slice to the next: half a slice.</summary>
    public int Step { get; }

    public static int FrequencyOf(int tone) =>
        tone < DtmfKeys.GroupSize ? DtmfKeys.LowGroup[tone] : DtmfKeys.HighGroup[tone - DtmfKeys.GroupSize];

    /// <summary>Measures a slice of two steps. The amplitude of a pure tone is the length of its (real, imaginary).</summary>
    public DtmfSlice Measure(ReadOnlySpan<float> slice)
    {
        var real = Vector256<float>.Zero;
        var imaginary = Vector256<float>.Zero;
        var power = 0f;
        for (var i = 0; i < slice.Length; i++)
        {
            var sample = Vector256.Create(slice[i]);
            real += sample * _cosines[i];
            imaginary -= sample * _sines[i];
            power += slice[i] * slice[i] * _window[i];
        }

        return new DtmfSlice(real * (2 / _weight), imaginary * (2 / _weight), power / _weight);
    }
}
