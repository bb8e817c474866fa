namespace Softswitch.Api.Privacy;

/// <summary>The members mean what they mean in <see cref="PrivacyGroupInput"/>.</summary>
internal sealed record PrivacyGroupItem
{
    public required string Name { get; init; }

    public required string? Description { get; init; }

    public required bool Everybody { get; init; }

    public required IReadOnlyList<string> Members { get; init; }

    public required IReadOnlyList<PrivacyGrantInput> Grants { get; init; }

    public required long Version { get; init; }
}
