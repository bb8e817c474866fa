using System.Globalization;

namespace Softswitch.Domain.Numbers;

/// <summary>A row of a numbering plan: numbers of one kind, by how they begin.</summary>
/// <param name="Category">What they are; None for a range that nobody may call.</param>
/// <param name="Lengths">How many digits they have, the prefix included: <c>9</c>, <c>7 10</c>, <c>5-13</c>.</param>
/// <param name="Prefixes">How they begin: <c>61-65 68</c>. The longest prefix of the plan decides.</param>
internal sealed record NumberRange(NumberCategory Category, string Lengths, string Prefixes)
{
    /// <summary>Bit n is set when numbers of n digits belong to the range.</summary>
    public uint LengthBits()
    {
        var bits = 0u;
        foreach (var length in Expand(Lengths))
            bits |= 1u << int.Parse(length, CultureInfo.InvariantCulture);
        return bits;
    }

    public IEnumerable<string> EachPrefix() => Expand(Prefixes);

    // "61-63 68" is 61, 62, 63, 68; both ends of a span have the same number of digits but in Lengths.
    private static IEnumerable<string> Expand(string spans)
    {
        foreach (var span in spans.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = span.Split('-');
            var first = int.Parse(ends[0], CultureInfo.InvariantCulture);
            var last = int.Parse(ends[^1], CultureInfo.InvariantCulture);
            var width = ends.Length == 1 || ends[0].Length == ends[1].Length ? ends[0].Length : 1;
            for (var value = first; value <= last; value++)
                yield return value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
        }
    }
}
