using System.Numerics;

namespace Softswitch.Media.Resampling;

/// <summary>
/// Changes the sample rate of one sound from and to any rate, block by block, with little of it in memory. Nothing of it is late: what is
/// held back comes with <see cref="End"/>. For files that are made once; streams have the <see cref="Resampler"/>.
/// </summary>
public sealed class RateConversion
{
    private const int LobesEachSide = 16;
    private const double Passed = 0.95; // of what the lower rate can hold

    private readonly int _from;
    private readonly int _to;
    private readonly int _up;
    private readonly int _down;
    private readonly int _reach;
    private readonly float[][] _rows;
    private float[] _held; // silence of the reach first, then what is still needed
    private int _count;
    private long _place; // of the next output in what is held, in steps of 1 / up
    private long _taken;
    private long _given;

    /// <exception cref="ArgumentOutOfRangeException">A rate is not positive.</exception>
    public RateConversion(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(to);
        var common = (int)BigInteger.GreatestCommonDivisor(from, to);
        (_from, _to, _up, _down) = (from, to, to / common, from / common);
        var cutoff = Math.Min(1.0, (double)to / from) * Passed;
        _reach = (int)Math.Ceiling(LobesEachSide / cutoff);
        _rows = [.. Enumerable.Range(0, _up).Select(phase => Row(_reach, (double)phase / _up, cutoff))];
        _held = new float[2 * _reach];
        _count = _reach;
    }

    /// <summary>Takes in the next samples and returns those that can be made by now.</summary>
    public short[] Convert(ReadOnlySpan<short> samples)
    {
        if (_from == _to)
            return samples.ToArray();
        _taken += samples.Length;
        if (_held.Length < _count + samples.Length)
            Array.Resize(ref _held, _count + samples.Length);
        foreach (var sample in samples)
            _held[_count++] = sample;
        var ready = (_count - 2 * _reach) * (long)_up - _place;
        return ready < 0 ? [] : Make(ready / _down + 1);
    }

    /// <summary>The rest: in all, the length of the sound at the new rate, rounded down to a whole sample.</summary>
    public short[] End()
    {
        var rest = _taken * _to / _from - _given;
        Array.Resize(ref _held, _count + 2 * _reach);
        Array.Clear(_held, _count, 2 * _reach);
        _count += 2 * _reach;
        return Make(rest);
    }

    private short[] Make(long count)
    {
        count = Math.Min(count, _taken * _to / _from - _given);
        var made = new short[count];
        for (var i = 0; i < made.Length; i++, _place += _down)
        {
            var value = Dot(_held.AsSpan((int)(_place / _up), 2 * _reach), _rows[_place % _up]);
            made[i] = (short)Math.Clamp(MathF.Round(value), short.MinValue, short.MaxValue);
        }

        _given += count;
        var passed = (int)Math.Min(_place / _up, _count);
        _held.AsSpan(passed, _count - passed).CopyTo(_held);
        _count -= passed;
        _place -= (long)passed * _up;
        return made;
    }

    // A sinc in a Hann window around a place between two samples, made to pass a constant unchanged.
    private static float[] Row(int reach, double phase, double cutoff)
    {
        var weights = new double[2 * reach];
        for (var i = 0; i < weights.Length; i++)
        {
            var distance = i - reach - phase;
            var angle = Math.PI * distance * cutoff;
            var window = Math.Abs(distance) >= reach ? 0 : 0.5 + 0.5 * Math.Cos(Math.PI * distance / reach);
            weights[i] = window * (Math.Abs(angle) < 1e-9 ? 1 : Math.Sin(angle) / angle);
        }

        var sum = weights.Sum();
        return [.. weights.Select(weight => (float)(weight / sum))];
    }

    private static float Dot(ReadOnlySpan<float> samples, ReadOnlySpan<float> weights)
    {
        var sum = Vector<float>.Zero;
        var width = Vector<float>.Count;
        var i = 0;
        for (; i + width <= weights.Length; i += width)
            sum += new Vector<float>(samples[i..]) * new Vector<float>(weights[i..]);
        var all = Vector.Sum(sum);
        for (; i < weights.Length; i++)
            all += samples[i] * weights[i];
        return all;
    }
}
