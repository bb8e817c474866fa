using System.Text.RegularExpressions;

namespace Softswitch.Deploy.Tests.Documents;

/// <summary>Headings, code and tables of a page.</summary>
internal static partial class Markdown
{
    /// <summary>What stands under a heading, until the next of its rank.</summary>
    public static string Section(string page, string heading)
    {
        var lines = page.Split('\n').ToList();
        var first = lines.FindIndex(line => line.TrimStart('#').Trim() == heading && line.StartsWith('#'));
        Assert.True(first >= 0, $"no heading {heading}");
        var rank = lines[first].TakeWhile(c => c == '#').Count();
        return string.Join('\n', lines.Skip(first + 1).TakeWhile(line => !line.StartsWith('#') || line.TakeWhile(c => c == '#').Count() > rank));
    }

    /// <summary>The anchors that GitHub gives the headings of a page.</summary>
    public static IReadOnlyList<string> Anchors(string page) =>
    [
        .. page.Split('\n').Where(line => line.StartsWith('#'))
            .Select(line => NotInAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-')),
    ];

    /// <summary>What is written as code, within a line or in a block.</summary>
    public static IEnumerable<string> Code(string page) => Block().Matches(page).Concat(Inline().Matches(Block().Replace(page, ""))).Select(match => match.Groups["code"].Value);

    public static IEnumerable<string> Links(string page) => Link().Matches(page).Select(match => match.Groups["target"].Value);

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInAnchor();

    [GeneratedRegex("```[a-z]*\n(?<code>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<code>[^`\n]+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
