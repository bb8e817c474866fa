using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

internal sealed class RegionRule : ISourceRule
{
    public SourceFile Bad => new("src/Domain/C.cs", "#region x\nclass C;\n#endregion");

    public SourceFile Good => new("src/Domain/C.cs", "class C;");

    public IEnumerable<string> Violations(SourceFile file) =>
        file.Root.DescendantNodes(descendIntoTrivia: true).OfType<RegionDirectiveTriviaSyntax>().Select(r => $"{file.At(r)}: a region hides what should be a type");

    public override string ToString() => "No regions";
}
