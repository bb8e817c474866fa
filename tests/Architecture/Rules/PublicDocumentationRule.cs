using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>What other rooms build on is explained where it is declared.</summary>
internal sealed class PublicDocumentationRule : ISourceRule
{
    public SourceFile Bad => new("src/Contracts/Calls/C.cs", "public sealed class C;");

    public SourceFile Good => new("src/Contracts/Calls/C.cs", "/// <summary>What it is.</summary>\npublic sealed class C;");

    public IEnumerable<string> Violations(SourceFile file) =>
        file.Room is not ("Contracts" or "Protocols")
            ? []
            : file.Root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<BaseTypeDeclarationSyntax>()
                .Where(t => t.Modifiers.Any(SyntaxKind.PublicKeyword))
                .Where(t => !t.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)))
                .Select(t => $"{file.At(t)}: public {t.Identifier} has no docstring");

    public override string ToString() => "Public types of Contracts and Protocols are documented";
}
