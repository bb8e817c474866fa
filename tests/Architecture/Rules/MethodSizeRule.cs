using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>Counts from the first line of the signature to the closing brace; attributes and comments above are free.</summary>
internal sealed class MethodSizeRule : ISourceRule
{
    private const int Limit = 70;

    public SourceFile Bad => Method(Limit - 1);

    public SourceFile Good => Method(Limit - 2);

    public IEnumerable<string> Violations(SourceFile file) =>
        from body in file.Root.DescendantNodes()
        where body is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let lines = Lines(body)
        where lines > Limit
        select $"{file.At(body)}: {lines} lines, at most {Limit}";

    public override string ToString() => $"A method has at most {Limit} lines";

    private static int Lines(SyntaxNode body)
    {
        var start = body is MemberDeclarationSyntax { AttributeLists: [.., var last] } ? last.GetLastToken().GetNextToken() : body.GetFirstToken();
        return body.GetLocation().GetLineSpan().EndLinePosition.Line - start.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }

    private static SourceFile Method(int linesInside) =>
        new("src/Domain/C.cs", "class C\n{\n[A]\nvoid M() {\n" + string.Concat(Enumerable.Repeat("M();\n", linesInside)) + "}\n}");
}
