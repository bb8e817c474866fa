using System.Text.RegularExpressions;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>What is not finished is an issue, not a comment.</summary>
internal sealed partial class LeftoverRule : ISourceRule
{
    public SourceFile Bad => new("src/Domain/C.cs", "// TO" + "DO later\nclass C;");

    public SourceFile Good => new("src/Domain/C.cs", "class C; // todos is Spanish");

    public IEnumerable<string> Violations(SourceFile file) =>
        file.Path == "tests/Architecture/Rules/LeftoverRule.cs"
            ? []
            : Leftover().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}");

    public override string ToString() => "Nothing is left behind in comments";

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Leftover();
}
