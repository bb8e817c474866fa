using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>A class that is a grain says so, one that says so is one, and grains of the product live in src/Grains.</summary>
internal sealed class GrainSuffixRule : ISourceRule
{
    public SourceFile Bad => new("src/Gateway/Calls/CallGrain.cs", "class CallGrain : Grain, ICallGrain;");

    public SourceFile Good => new("src/Grains/Calls/CallGrain.cs", "class CallGrain : Grain, ICallGrain;");

    public IEnumerable<string> Violations(SourceFile file)
    {
        if (file.Room is null or "Embedded")
            yield break;
        foreach (var type in file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>())
        {
            var named = type.Identifier.Text.EndsWith("Grain", StringComparison.Ordinal);
            var isGrain = type.BaseList?.Types.Any(t => t.Type.ToString().Split('<')[0] is "Grain" or "Orleans.Grain") ?? false;
            if (named != isGrain)
                yield return $"{file.At(type)}: {type.Identifier} {(named ? "is no grain" : "is a grain and does not say so")}";
            if (isGrain && file.Room != "Grains")
                yield return $"{file.At(type)}: {type.Identifier} belongs in src/Grains";
        }
    }

    public override string ToString() => "The suffix Grain is a law";
}
