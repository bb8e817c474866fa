namespace Softswitch.Domain.Routing.Names;

/// <summary>Who of a tenant is called by a name that begins so, found without going through all of them.</summary>
public sealed class NameIndex
{
    public static readonly NameIndex Empty = new([]);

    // Sorted when a caller first asks: most editions of a tenant come and go without one.
    private readonly Lazy<ImmutableArray<(string Keys, NamedExtension Person)>> _entries;

    private NameIndex(ImmutableArray<NamedExtension> people) => _entries = new(() => Sorted(people));

    /// <summary>Each is found by every word of his name.</summary>
    public static NameIndex Of(IEnumerable<NamedExtension> people) => new([.. people]);

    /// <summary>
    /// Those whose first or last name, or another word of it, is keyed like this or begins so, by extension. Where there are more, those with the names that are keyed first.
    /// </summary>
    /// <param name="keyed">Digits; at least one.</param>
    /// <param name="most">So many are enough.</param>
    public ImmutableArray<NamedExtension> Find(string keyed, int most)
    {
        var entries = _entries.Value;
        var found = ImmutableArray.CreateBuilder<NamedExtension>();
        for (var i = First(entries, keyed); i < entries.Length && found.Count < most && entries[i].Keys.StartsWith(keyed, StringComparison.Ordinal); i++)
        {
            // One whose names begin alike is there more than once.
            if (!found.Contains(entries[i].Person))
                found.Add(entries[i].Person);
        }

        found.Sort(static (one, other) => string.CompareOrdinal(one.Extension.Value, other.Extension.Value));
        return found.ToImmutable();
    }

    private static ImmutableArray<(string Keys, NamedExtension Person)> Sorted(ImmutableArray<NamedExtension> people) =>
    [
        .. people
            .SelectMany(person => KeypadLetters.Of(person.Name).Select(keys => (Keys: keys, Person: person)))
            .OrderBy(entry => entry.Keys, StringComparer.Ordinal)
            .ThenBy(entry => entry.Person.Extension.Value, StringComparer.Ordinal),
    ];

    // The first that is keyed like this or comes after it, by halves.
    private static int First(ImmutableArray<(string Keys, NamedExtension Person)> entries, string keyed)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(entries[middle].Keys, keyed) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
