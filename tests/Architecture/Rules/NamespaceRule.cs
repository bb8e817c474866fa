using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>src/Gateway/Transport/Udp.cs is in Softswitch.Gateway.Transport. The embedded host also speaks the engine's own namespaces.</summary>
internal sealed class NamespaceRule : ISourceRule
{
    public SourceFile Bad => new("src/Domain/Calls/C.cs", "namespace Softswitch.Domain;\nclass C;");

    public SourceFile Good => new("src/Domain/Calls/C.cs", "namespace Softswitch.Domain.Calls;\nclass C;");

    public IEnumerable<string> Violations(SourceFile file)
    {
        if (file.Room is null or "Embedded")
            return [];
        var expected = "Softswitch." + string.Join('.', file.Path.Split('/')[1..^1]);
        return file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            .Where(n => n.Name.ToString() != expected)
            .Select(n => $"{file.At(n)}: namespace {n.Name}, but the folder says {expected}");
    }

    public override string ToString() => "Namespaces follow folders";
}
