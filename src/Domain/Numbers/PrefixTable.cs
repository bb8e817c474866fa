using System.Collections.Frozen;

namespace Softswitch.Domain.Numbers;

/// <summary>The ranges of a plan, found by the longest prefix of a number.</summary>
internal sealed class PrefixTable
{
    private readonly FrozenDictionary<string, (NumberCategory Category, uint LengthBits)> _rows;
    private readonly FrozenDictionary<string, (NumberCategory Category, uint LengthBits)>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly int _longest;

    public PrefixTable(ImmutableArray<NumberRange> ranges)
    {
        _rows = ranges
            .SelectMany(range => range.EachPrefix().Select(prefix => (prefix, value: (range.Category, range.LengthBits()))))
            .ToFrozenDictionary(row => row.prefix, row => row.value, StringComparer.Ordinal);
        _bySpan = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _rows.Keys.Select(prefix => prefix.Length).DefaultIfEmpty().Max();
    }

    /// <summary>None when the number is in no range, or in one of another length.</summary>
    public NumberCategory Find(ReadOnlySpan<char> digits)
    {
        for (var length = Math.Min(_longest, digits.Length); length > 0; length--)
        {
            if (_bySpan.TryGetValue(digits[..length], out var row))
                return digits.Length < 32 && (row.LengthBits >> digits.Length & 1) != 0 ? row.Category : NumberCategory.None;
        }

        return NumberCategory.None;
    }
}
