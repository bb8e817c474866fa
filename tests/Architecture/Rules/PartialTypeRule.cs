using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>Partial types only where a generator writes the other part, or the chosen engine brings it (tests/Engine, tests/Grains).</summary>
internal sealed class PartialTypeRule : ISourceRule
{
    private static readonly string[] Generators = ["LoggerMessage", "LibraryImport", "GeneratedRegex", "JsonSerializable"];

    public SourceFile Bad => new("src/Domain/C.cs", "partial class C { void M() { } }");

    public SourceFile Good => new("src/Domain/C.cs", "partial class C { [LoggerMessage(1)] partial void M(); }");

    public IEnumerable<string> Violations(SourceFile file) =>
        file.IsUnder("tests/Engine/") || file.IsUnder("tests/Grains/")
            ? []
            : file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(t => t.Modifiers.Any(SyntaxKind.PartialKeyword) && !IsGenerated(t) && !IsCodeBehind(file))
            .Select(t => $"{file.At(t)}: {t.Identifier} is partial, but nothing is generated for it");

    public override string ToString() => "Partial only for generated code";

    private static bool IsGenerated(TypeDeclarationSyntax type) =>
        type.DescendantNodesAndSelf().OfType<AttributeSyntax>().Any(a => Generators.Contains(a.Name.ToString(), StringComparer.Ordinal));

    private static bool IsCodeBehind(SourceFile file) => file.Name.EndsWith(".razor", StringComparison.Ordinal);
}
