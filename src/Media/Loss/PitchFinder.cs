using System.Numerics;

namespace Softswitch.Media.Loss;

/// <summary>Finds how often a voice repeats itself: the lag of 5 to 15 ms at which the last 10 ms look most like what came before.</summary>
internal sealed class PitchFinder
{
    private const int SearchRate = 8000; // fine enough to find the neighbourhood
    private const int WindowMilliseconds = 10; // longer ones follow a voice that rises or falls too slowly
    private const int ShortestMilliseconds = 5; // 200 Hz: higher voices repeat within it
    private const int LongestMilliseconds = 15;

    private readonly int _decimation;
    private readonly float[] _coarse;
    private readonly float[] _fine;

    public PitchFinder(int sampleRate)
    {
        _decimation = sampleRate / SearchRate;
        _coarse = new float[SearchRate / 1000 * (WindowMilliseconds + LongestMilliseconds)];
        _fine = new float[_coarse.Length * _decimation];
    }

    public int Longest => LongestMilliseconds * SearchRate / 1000 * _decimation;

    private int Shortest => ShortestMilliseconds * SearchRate / 1000 * _decimation;

    /// <summary>The period in samples of what <paramref name="heard"/> ends with; it holds at least 25 ms.</summary>
    public int Find(ReadOnlySpan<short> heard)
    {
        var recent = heard[^_fine.Length..];
        for (var i = 0; i < recent.Length; i++)
            _fine[i] = recent[i];
        if (_decimation == 1)
            return Best(_fine, Shortest, Longest);
        for (var i = 0; i < _coarse.Length; i++)
            _coarse[i] = Average(_fine.AsSpan(i * _decimation, _decimation));
        var near = Best(_coarse, Shortest / _decimation, Longest / _decimation) * _decimation;
        return Best(_fine, Math.Max(Shortest, near - _decimation), Math.Min(Longest, near + _decimation));
    }

    private static float Average(ReadOnlySpan<float> samples)
    {
        var sum = 0f;
        foreach (var sample in samples)
            sum += sample;
        return sum / samples.Length;
    }

    private static int Best(ReadOnlySpan<float> samples, int shortest, int longest)
    {
        var window = samples.Length * WindowMilliseconds / (WindowMilliseconds + LongestMilliseconds);
        var last = samples[^window..];
        var best = longest;
        var highest = 0f;
        for (var lag = shortest; lag <= longest; lag++)
        {
            var earlier = samples.Slice(samples.Length - window - lag, window);
            Correlate(last, earlier, out var product, out var energy);
            if (product <= 0)
                continue;
            var likeness = product * product / (energy + 1);
            if (likeness <= highest)
                continue;
            highest = likeness;
            best = lag;
        }

        return best;
    }

    private static void Correlate(ReadOnlySpan<float> last, ReadOnlySpan<float> earlier, out float product, out float energy)
    {
        var products = Vector<float>.Zero;
        var energies = Vector<float>.Zero;
        var i = 0;
        for (; i <= last.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var other = new Vector<float>(earlier[i..]);
            products += new Vector<float>(last[i..]) * other;
            energies += other * other;
        }

        product = Vector.Sum(products);
        energy = Vector.Sum(energies);
        for (; i < last.Length; i++)
        {
            product += last[i] * earlier[i];
            energy += earlier[i] * earlier[i];
        }
    }
}
