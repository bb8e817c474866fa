using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

public sealed class SourceRuleTests
{
    /// <summary>Breaks the rules on purpose, for the tests that look into assemblies.</summary>
    private const string Specimen = "tests/Architecture/Assemblies/Specimen.cs";

    public static TheoryData<string> Names => [.. SourceRules.All.Select(r => r.ToString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sources_checked_against_rule_break_it_nowhere(string rule)
    {
        var violations = SourceTree.Files.Where(f => f.Path != Specimen).SelectMany(Find(rule).Violations).ToArray();

        Assert.True(violations.Length == 0, $"{rule}:\n" + string.Join('\n', violations));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_shown_a_bad_file_objects(string rule) => Assert.NotEmpty(Find(rule).Violations(Find(rule).Bad));

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_shown_a_good_file_is_silent(string rule) => Assert.Empty(Find(rule).Violations(Find(rule).Good));

    [Fact]
    public void Sources_read_from_disk_contain_every_top_folder()
    {
        Assert.Contains(SourceTree.Files, f => f.Room == "Domain");
        Assert.Contains(SourceTree.Files, f => f.Room == "Silo");
        Assert.Contains(SourceTree.Files, f => f.IsUnder("tests/Architecture/"));
    }

    /// <summary>A ratchet: how many files are longer than the 200 lines we aim for. It may only go down.</summary>
    [Fact]
    public void Files_longer_than_aimed_for_do_not_grow_in_number()
    {
        const int Aim = 200;
        const int Allowed = 25;

        var longer = SourceTree.Files.Where(f => f.LineCount > Aim).OrderByDescending(f => f.LineCount).Select(f => $"{f.LineCount} {f.Path}").ToArray();

        Assert.True(longer.Length <= Allowed, $"{longer.Length} files are over {Aim} lines, {Allowed} are allowed:\n" + string.Join('\n', longer));
    }

    private static ISourceRule Find(string name) => SourceRules.All.Single(r => r.ToString() == name);
}
