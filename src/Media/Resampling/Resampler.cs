using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Softswitch.Media.Resampling;

/// <summary>
/// Changes the sample rate of a stream between 8, 16 and 48 kHz with one polyphase FIR filter. What a frame leaves over is kept for the
/// next, so that frames of any length join without a seam. The sound is late by half the filter: 20 samples of the lower rate.
/// </summary>
public sealed class Resampler
{
    private const int Block = 480; // of the input, at a time

    private static readonly ConcurrentDictionary<(int Up, int Down), float[]> Designed = new(); // six ratios at most

    private readonly int _up;
    private readonly int _down;
    private readonly int _taps;
    private readonly float[] _filter; // a row of taps for each phase, in the order of the samples
    private readonly float[] _samples;
    private int _skip; // input samples until the next output

    /// <param name="from">8000, 16000 or 48000 Hz.</param>
    /// <param name="to">8000, 16000 or 48000 Hz.</param>
    public Resampler(int from, int to)
    {
        if (!IsKnown(from) || !IsKnown(to))
            throw new ArgumentOutOfRangeException(nameof(from), $"From {from} to {to} Hz is not between 8, 16 and 48 kHz.");
        From = from;
        To = to;
        _up = Math.Max(1, to / from);
        _down = Math.Max(1, from / to);
        _filter = from == to ? [] : Designed.GetOrAdd((_up, _down), static ratio => ResamplerFilter.Design(ratio.Up, ratio.Down));
        _taps = _filter.Length / _up;
        _samples = from == to ? [] : new float[_taps - 1 + Block];
    }

    public int From { get; }

    public int To { get; }

    /// <summary>False when sound comes out as it goes in.</summary>
    public bool IsNeeded => From != To;

    /// <summary>Whether it is a rate that sound is changed from and to here.</summary>
    public static bool IsKnown(int rate) => rate is 8000 or 16000 or 48000;

    /// <summary>The most samples that come out for this many that go in.</summary>
    public int LongestOutput(int input) => From == To ? input : (input + _down - 1) / _down * _up;

    /// <summary>Takes in all samples and returns how many came out: over time, their share of the rates exactly.</summary>
    public int Resample(ReadOnlySpan<short> input, Span<short> output)
    {
        if (output.Length < LongestOutput(input.Length))
            throw new ArgumentException("The output has no room for the frame.", nameof(output));
        if (From == To)
        {
            input.CopyTo(output);
            return input.Length;
        }

        var written = 0;
        for (; !input.IsEmpty; input = input[Math.Min(Block, input.Length)..])
            written += ResampleBlock(input[..Math.Min(Block, input.Length)], output[written..]);
        return written;
    }

    public void Reset()
    {
        Array.Clear(_samples);
        _skip = 0;
    }

    private int ResampleBlock(ReadOnlySpan<short> input, Span<short> output)
    {
        var carried = _taps - 1;
        for (var i = 0; i < input.Length; i++)
            _samples[carried + i] = input[i];
        var written = 0;
        var position = _skip;
        for (; position < input.Length; position += _down)
        {
            var window = _samples.AsSpan(position, _taps);
            for (var phase = 0; phase < _up; phase++)
                output[written++] = ToSample(Multiply(window, _filter.AsSpan(phase * _taps, _taps)));
        }

        _skip = position - input.Length;
        _samples.AsSpan(input.Length, carried).CopyTo(_samples);
        return written;
    }

    // Both are as long, a multiple of a vector. Two sums, so that one does not wait for the other.
    private static float Multiply(ReadOnlySpan<float> samples, ReadOnlySpan<float> filter)
    {
        ref var sample = ref MemoryMarshal.GetReference(samples);
        ref var tap = ref MemoryMarshal.GetReference(filter);
        var length = (nuint)filter.Length;
        var width = (nuint)Vector256<float>.Count;
        var first = Vector256.LoadUnsafe(ref sample) * Vector256.LoadUnsafe(ref tap);
        var second = Vector256<float>.Zero;
        var i = width;
        for (; i + width < length; i += 2 * width)
        {
            first += Vector256.LoadUnsafe(ref sample, i) * Vector256.LoadUnsafe(ref tap, i);
            second += Vector256.LoadUnsafe(ref sample, i + width) * Vector256.LoadUnsafe(ref tap, i + width);
        }

        if (i < length)
            first += Vector256.LoadUnsafe(ref sample, i) * Vector256.LoadUnsafe(ref tap, i);
        return Vector256.Sum(first + second);
    }

    private static short ToSample(float value) => (short)MathF.Round(Math.Clamp(value, short.MinValue, short.MaxValue));
}
