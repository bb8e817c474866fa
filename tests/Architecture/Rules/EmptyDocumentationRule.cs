using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

internal sealed class EmptyDocumentationRule : ISourceRule
{
    public SourceFile Bad => new("src/Domain/C.cs", "/// <summary>S.</summary>\n/// <param name=\"x\"></param>\nclass C;");

    public SourceFile Good => new("src/Domain/C.cs", "/// <summary>S.</summary>\n/// <param name=\"x\">In seconds.</param>\nclass C;");

    public IEnumerable<string> Violations(SourceFile file) =>
        file.Root.DescendantNodes(descendIntoTrivia: true).OfType<XmlElementSyntax>()
            .Where(e => string.IsNullOrWhiteSpace(e.Content.ToString().Replace("///", "", StringComparison.Ordinal)))
            .Select(e => $"{file.At(e)}: {e.StartTag} is empty");

    public override string ToString() => "No empty documentation tags";
}
