using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>A name that can hold anything explains nothing.</summary>
internal sealed partial class VagueNameRule : ISourceRule
{
    public SourceFile Bad => new("src/Domain/CallManager.cs", "namespace N; class CallManager;");

    public SourceFile Good => new("src/Domain/CallMachine.cs", "namespace N; class CallMachine;");

    public IEnumerable<string> Violations(SourceFile file)
    {
        var folders = file.Path.Split('/')[..^1].Where(folder => Vague().IsMatch(folder));
        var types = file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(t => t.Identifier.Text).Where(name => Vague().IsMatch(name));
        return folders.Concat(types).Select(name => $"{file.Path}: '{name}' says nothing about what is in it");
    }

    public override string ToString() => "No Helper, Manager, Common or Utils";

    [GeneratedRegex("(Helpers?|Managers?|Common|Utils?|Utilit(y|ies)|Misc)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vague();
}
