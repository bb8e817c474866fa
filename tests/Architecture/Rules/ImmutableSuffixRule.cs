using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>A Model is validated once and never changed; what Domain and Contracts call State is replaced, never written into.</summary>
internal sealed class ImmutableSuffixRule : ISourceRule
{
    public SourceFile Bad => new("src/Domain/Queues/QueueModel.cs", "record QueueModel { public int Size { get; set; } }");

    public SourceFile Good => new("src/Domain/Queues/QueueModel.cs", "record QueueModel { public int Size { get; init; } }");

    public IEnumerable<string> Violations(SourceFile file) =>
        from type in file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
        where file.Room is not null && IsImmutable(type.Identifier.Text, file.Room)
        from offence in SettersOf(type).Concat(FieldsOf(type))
        select $"{file.At(offence)}: {type.Identifier} is immutable by its name";

    public override string ToString() => "The suffixes Model and State are a law";

    private static bool IsImmutable(string name, string room) =>
        name.EndsWith("Model", StringComparison.Ordinal)
        || (name.EndsWith("State", StringComparison.Ordinal) && room is "Domain" or "Contracts");

    private static IEnumerable<MemberDeclarationSyntax> SettersOf(TypeDeclarationSyntax type) =>
        type.Members.OfType<PropertyDeclarationSyntax>().Where(p => p.AccessorList?.Accessors.Any(SyntaxKind.SetAccessorDeclaration) ?? false);

    private static IEnumerable<MemberDeclarationSyntax> FieldsOf(TypeDeclarationSyntax type) =>
        type.Members.OfType<FieldDeclarationSyntax>().Where(f => !f.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && !f.Modifiers.Any(SyntaxKind.ConstKeyword));
}
