namespace Softswitch.Architecture.Tests.Documents;

/// <summary>The table of docs/capabilities.md: id | what was shown | test.</summary>
internal static class CapabilityTable
{
    public static IEnumerable<(string Id, string Test)> Rows(string markdown) =>
        from line in markdown.Split('\n')
        where line.StartsWith('|')
        let cells = line.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray()
        where cells.Length == 3 && cells[0] != "id" && !cells[0].StartsWith('-')
        from test in cells[2].Split(',')
        select (cells[0], test.Trim().Trim('`'));

    public static IEnumerable<string> Violations(string markdown, IReadOnlySet<string> tests)
    {
        foreach (var (id, test) in Rows(markdown))
        {
            if (!CapabilityCatalogue.Has(id))
                yield return $"{id} is no capability of the catalogue";
            if (!tests.Contains(test))
                yield return $"{id}: there is no test {test}";
        }
    }
}
