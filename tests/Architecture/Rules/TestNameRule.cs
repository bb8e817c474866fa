using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>Subject_condition_outcome.</summary>
internal sealed class TestNameRule : ISourceRule
{
    private const int Parts = 3;
    private static readonly string[] TestAttributes = ["Fact", "Theory", "ProgramFact", "ProgramTheory"];

    public SourceFile Bad => new("tests/Domain/C.cs", "class C { [Fact] public void Works() { } }");

    public SourceFile Good => new("tests/Domain/C.cs", "class C { [Fact] public void Call_without_answer_ends() { } }");

    public IEnumerable<string> Violations(SourceFile file) =>
        file.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(IsTest)
            .Where(m => m.Identifier.Text.Split('_').Length < Parts)
            .Select(m => $"{file.At(m)}: {m.Identifier} is not Subject_condition_outcome");

    public override string ToString() => "Tests are named Subject_condition_outcome";

    private static bool IsTest(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(l => l.Attributes).Any(a => TestAttributes.Contains(a.Name.ToString(), StringComparer.Ordinal));
}
