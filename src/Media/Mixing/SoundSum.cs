using System.Numerics;

namespace Softswitch.Media.Mixing;

/// <summary>Adds sounds up, with room for more than 16 bits. Both are as long.</summary>
internal static class SoundSum
{
    public static void Add(Span<int> sum, ReadOnlySpan<int> sound)
    {
        var width = Vector<int>.Count;
        var i = 0;
        for (; i + width <= sum.Length; i += width)
            (new Vector<int>(sum[i..]) + new Vector<int>(sound[i..])).CopyTo(sum[i..]);
        for (; i < sum.Length; i++)
            sum[i] += sound[i];
    }

    public static void Subtract(Span<int> sum, ReadOnlySpan<int> sound)
    {
        var width = Vector<int>.Count;
        var i = 0;
        for (; i + width <= sum.Length; i += width)
            (new Vector<int>(sum[i..]) - new Vector<int>(sound[i..])).CopyTo(sum[i..]);
        for (; i < sum.Length; i++)
            sum[i] -= sound[i];
    }
}
