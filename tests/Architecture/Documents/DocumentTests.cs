using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;
using Softswitch.Support.Files;

namespace Softswitch.Architecture.Tests.Documents;

public sealed partial class DocumentTests
{
    private static readonly HashSet<string> Tests =
    [
        .. from file in SourceTree.Files
           where file.IsUnder("tests/")
           from type in file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>()
           from method in type.Members.OfType<MethodDeclarationSyntax>()
           where method.AttributeLists.Count > 0
           select $"{type.Identifier.Text}.{method.Identifier.Text}",
    ];

    [Fact]
    public void Capabilities_listed_have_known_ids_and_existing_tests()
    {
        var markdown = Read("docs/capabilities.md");

        Assert.NotEmpty(CapabilityTable.Rows(markdown));
        Assert.Empty(CapabilityTable.Violations(markdown, Tests));
    }

    [Theory]
    [InlineData("| Z9 | x | `DocumentTests.Capabilities_listed_have_known_ids_and_existing_tests` |")]
    [InlineData("| T8 | x | `DocumentTests.Capabilities_listed_have_known_ids_and_existing_tests` |")]
    [InlineData("| T1 | x | `Nowhere.No_such_test` |")]
    public void Capability_row_with_an_unknown_name_is_refused(string row) => Assert.NotEmpty(CapabilityTable.Violations(row, Tests));

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/capabilities.md")]
    public void Document_with_links_points_at_existing_files(string document) => Assert.Empty(BrokenLinks(document, Read(document)));

    [Fact]
    public void Readme_with_commands_names_existing_projects_and_scripts()
    {
        var readme = Read("README.md");

        Assert.Contains("dotnet run --project src/Silo", readme, StringComparison.Ordinal);
        Assert.Contains("./test.sh", readme, StringComparison.Ordinal);
        Assert.Empty(MissingPaths(readme));
    }

    [Fact]
    public void Document_rules_shown_bad_text_object()
    {
        Assert.NotEmpty(BrokenLinks("README.md", "see [here](docs/nothing.md)"));
        Assert.NotEmpty(MissingPaths("```\ndotnet run --project src/Nothing\n```"));
        Assert.NotEmpty(MissingPaths("```\n./nothing.sh\n```"));
    }

    [Fact]
    public void Decisions_written_down_have_context_decision_and_consequences()
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs/decisions"), "*.md");

        Assert.NotEmpty(pages);
        Assert.All(pages, page =>
        {
            var text = File.ReadAllText(page);
            Assert.Contains("## Context", text, StringComparison.Ordinal);
            Assert.Contains("## Decision", text, StringComparison.Ordinal);
            Assert.Contains("## Consequences", text, StringComparison.Ordinal);
        });
    }

    private static string Read(string path) => File.ReadAllText(Repository.PathOf(path));

    private static IEnumerable<string> BrokenLinks(string document, string text) =>
        Link().Matches(text).Select(m => m.Groups["target"].Value)
            .Where(target => !target.StartsWith("http", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document) ?? "", target.Split('#')[0])));

    private static IEnumerable<string> MissingPaths(string text) =>
        Block().Matches(text).SelectMany(b => NamedPath().Matches(b.Value)).Select(m => m.Groups["path"].Value).Where(p => !Path.Exists(Repository.PathOf(p)));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"(--project +|^\./|\s\./|dotnet test +|-f +)(?<path>[a-zA-Z.][\w./-]*)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedPath();
}
