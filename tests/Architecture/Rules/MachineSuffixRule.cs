using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>Machines and strategies decide without I/O, so they live in the rooms that have none.</summary>
internal sealed class MachineSuffixRule : ISourceRule
{
    private static readonly string[] Suffixes = ["Machine", "Strategy"];
    private static readonly string[] PureRooms = ["Domain", "Protocols", "Media"];

    public SourceFile Bad => new("src/Grains/Calls/CallMachine.cs", "class CallMachine;");

    public SourceFile Good => new("src/Domain/Calls/CallMachine.cs", "class CallMachine;");

    public IEnumerable<string> Violations(SourceFile file) =>
        file.Room is null || PureRooms.Contains(file.Room, StringComparer.Ordinal)
            ? []
            : file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
                .Where(t => Suffixes.Any(s => t.Identifier.Text.EndsWith(s, StringComparison.Ordinal)))
                .Select(t => $"{file.At(t)}: {t.Identifier} belongs in {string.Join(", ", PureRooms)}");

    public override string ToString() => "The suffixes Machine and Strategy are a law";
}
