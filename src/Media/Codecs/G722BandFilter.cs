using System.Numerics;

namespace Softswitch.Media.Codecs;

/// <summary>
/// The filter of 24 taps that splits a sound into two bands and joins them again (ITU-T G.722 table 11), as two halves of 12 taps: one for
/// the even and one for the odd values of a sequence. The taps of one half are those of the other backwards.
/// </summary>
internal sealed class G722BandFilter
{
    private const int Taps = 12;
    private const int Carried = Taps - 1;

    private readonly int[] _even;
    private readonly int[] _odd;
    private readonly int[] _evenSums;
    private readonly int[] _oddSums;

    /// <param name="longest">Pairs of values in one run, at most.</param>
    public G722BandFilter(int longest)
    {
        var padded = longest + Vector<int>.Count; // the last vector may reach beyond the end
        _even = new int[Carried + padded];
        _odd = new int[Carried + padded];
        _evenSums = new int[padded];
        _oddSums = new int[padded];
    }

    private static ReadOnlySpan<short> EvenTaps => [3, -11, 12, 32, -210, 951, 3876, -805, 362, -156, 53, -11];

    /// <summary>Places a pair of values for the next run.</summary>
    public void Set(int index, int even, int odd)
    {
        _even[Carried + index] = even;
        _odd[Carried + index] = odd;
    }

    /// <summary>The sums of the even and of the odd half for each of <paramref name="count"/> pairs.</summary>
    public (int[] Even, int[] Odd) Run(int count)
    {
        for (var i = 0; i < count; i += Vector<int>.Count)
        {
            var even = Vector<int>.Zero;
            var odd = Vector<int>.Zero;
            for (var tap = 0; tap < Taps; tap++)
            {
                even += new Vector<int>(_even, i + tap) * EvenTaps[tap];
                odd += new Vector<int>(_odd, i + tap) * EvenTaps[Carried - tap];
            }

            even.CopyTo(_evenSums, i);
            odd.CopyTo(_oddSums, i);
        }

        _even.AsSpan(count, Carried).CopyTo(_even);
        _odd.AsSpan(count, Carried).CopyTo(_odd);
        return (_evenSums, _oddSums);
    }

    public void Reset()
    {
        Array.Clear(_even);
        Array.Clear(_odd);
    }
}
