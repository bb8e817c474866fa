using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>Decision 1: messages and states are plain records; how they travel is the engine's business.</summary>
internal sealed class SerializerAttributeRule : ISourceRule
{
    private static readonly string[] Banned =
    [
        "GenerateSerializer", "Id", "Alias", "Immutable", "Serializable", "DataContract", "DataMember", "JsonPropertyName",
        "JsonConverter", "JsonIgnore", "JsonDerivedType", "JsonPolymorphic", "JsonConstructor", "ProtoContract", "MessagePackObject",
    ];

    public SourceFile Bad => new("src/Contracts/Calls/C.cs", "[GenerateSerializer] record C([property: Id(0)] int X);");

    public SourceFile Good => new("src/Contracts/Calls/C.cs", "record C(int X);");

    public IEnumerable<string> Violations(SourceFile file) =>
        file.Room is not ("Contracts" or "Domain")
            ? []
            : file.Root.DescendantNodes().OfType<AttributeSyntax>()
                .Where(a => Banned.Contains(a.Name.ToString().Split('.')[^1], StringComparer.Ordinal))
                .Select(a => $"{file.At(a)}: [{a.Name}] ties a message to a serializer");

    public override string ToString() => "No serializer attributes in Contracts and Domain";
}
