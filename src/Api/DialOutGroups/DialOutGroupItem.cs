namespace Softswitch.Api.DialOutGroups;

/// <summary>The members mean what they mean in <see cref="DialOutGroupInput"/>.</summary>
internal sealed record DialOutGroupItem
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    public required IReadOnlyList<string> Numbers { get; init; }

    public required long Version { get; init; }
}
