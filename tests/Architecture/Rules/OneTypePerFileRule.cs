using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>Nested types belong to their owner; "Type{T}.cs" holds a generic one, "Type.Part.cs" a part where another rule allows it.</summary>
internal sealed class OneTypePerFileRule : ISourceRule
{
    public SourceFile Bad => new("src/Domain/A.cs", "namespace N; class A; class B;");

    public SourceFile Good => new("src/Domain/A.cs", "namespace N; class A { class B; }");

    public IEnumerable<string> Violations(SourceFile file)
    {
        var types = file.Root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Select(NameOf)
            .OfType<string>()
            .ToArray();
        if (types.Length > 1)
            yield return $"{file.Path}: holds {string.Join(", ", types)}; one type per file";
        if (types is [var only] && file.Name.Split('.', '{')[0] != only && file.Name != "Program")
            yield return $"{file.Path}: holds {only}; the file is named after its type";
    }

    public override string ToString() => "One type per file, named after it";

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };
}
