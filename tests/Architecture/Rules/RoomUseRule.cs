using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Rooms;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>No source file names a room its own room may not know.</summary>
internal sealed class RoomUseRule : ISourceRule
{
    public SourceFile Bad => new("src/Domain/Calls/C.cs", "using Softswitch.Storage.Calls;\nclass C;");

    public SourceFile Good => new("src/Grains/Calls/C.cs", "using Softswitch.Domain.Calls;\nclass C;");

    public IEnumerable<string> Violations(SourceFile file) =>
        file.Room is null
            ? []
            : file.Root.DescendantNodes().OfType<QualifiedNameSyntax>()
                .Where(n => n.Left.ToString() == "Softswitch" && RoomTable.IsRoom(n.Right.Identifier.Text))
                .Where(n => !RoomTable.MayName(file.Room, n.Right.Identifier.Text))
                .Select(n => $"{file.At(n)}: {file.Room} may not know {n.Right}");

    public override string ToString() => "Rooms know only whom they may";
}
