using System.Globalization;
using System.Text.RegularExpressions;

namespace Softswitch.Architecture.Tests.Documents;

/// <summary>The ids of the capability catalogue: a letter and, but for system extensions (S), a number.</summary>
internal static partial class CapabilityCatalogue
{
    private static readonly Dictionary<char, int> Highest = new()
    {
        ['T'] = 7,
        ['X'] = 14,
        ['R'] = 13,
        ['Q'] = 10,
        ['C'] = 19,
        ['P'] = 7,
        ['V'] = 5,
        ['D'] = 9,
        ['B'] = 4,
        ['A'] = 3,
        ['N'] = 2,
        ['L'] = 4,
        ['K'] = 5,
    };

    public static bool Has(string id) =>
        id == "S" || (IdForm().IsMatch(id) && Highest.TryGetValue(id[0], out var highest) && int.Parse(id[1..], CultureInfo.InvariantCulture) <= highest);

    [GeneratedRegex("^[A-Z][1-9][0-9]?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();
}
