using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>
/// A member that may be used only in the named folders. Looks at how it is written; <c>AssemblyTests</c> looks at
/// what the pure rooms really call, so an alias does not help.
/// </summary>
internal sealed class BannedApiRule(string type, string[] members, string instead, params string[] allowed) : ISourceRule
{
    private static readonly string[] Hosts = ["src/Silo/", "benchmarks/"];
    private static readonly string[] HostsAndOutsideTests = [.. Hosts, "tests/Acceptance/", "tests/Cluster/", "tests/Support/", "tests/Silo/"];

    public static IReadOnlyList<BannedApiRule> All { get; } =
    [
        new("DateTime", ["Now", "UtcNow", "Today"], "take the time from a TimeProvider or as a value", Hosts),
        new("DateTimeOffset", ["Now", "UtcNow"], "take the time from a TimeProvider or as a value", HostsAndOutsideTests),
        new("TimeProvider", ["System"], "have it passed in", [.. Hosts, "src/Embedded/Hosting/", "tests/"]),
        new("Environment", ["TickCount", "TickCount64"], "take the time from a TimeProvider or as a value", Hosts),
        new("Random", ["Shared"], "have the randomness passed in", Hosts),
        new("Guid", ["NewGuid", "CreateVersion7"], "have the id passed in", [.. Hosts, "tests/"]),
        new("Thread", ["Sleep"], "wait for what you wait for", "benchmarks/"),
        new("Task", ["Run"], "stay on the turn or own a thread", [.. HostsAndOutsideTests, "src/Embedded/", "src/Gateway/", "src/Storage/", "tests/"]),
        new("Console", [], "log, or leave it to the host", [.. Hosts, "tests/Support/"]),
    ];

    public SourceFile Bad => Specimen($"{type}.{Member}", "src/Domain/Calls/Bad.cs");

    public SourceFile Good => Specimen($"{type}.{Member}", allowed[0] + "Calls/Good.cs");

    private string Member => members.Length == 0 ? "Out" : members[0];

    public IEnumerable<string> Violations(SourceFile file) =>
        allowed.Any(file.IsUnder)
            ? []
            : file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(IsBanned)
                .Select(m => $"{file.At(m)}: {m} is for {string.Join(", ", allowed)}; {instead}");

    public override string ToString() => $"{type}.{(members.Length == 0 ? "*" : string.Join('|', members))} is banned";

    private static SourceFile Specimen(string expression, string path) =>
        new(path, $"namespace N;\ninternal sealed class C {{ object M() => {expression}; }}");

    private bool IsBanned(MemberAccessExpressionSyntax access) =>
        LastName(access.Expression) == type && (members.Length == 0 || members.Contains(access.Name.Identifier.Text, StringComparer.Ordinal));

    private static string? LastName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } qualified
            when qualified.ToString().StartsWith("System.", StringComparison.Ordinal) => qualified.Name.Identifier.Text,
        _ => null,
    };
}
