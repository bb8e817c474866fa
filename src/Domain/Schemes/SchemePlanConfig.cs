namespace Softswitch.Domain.Schemes;

/// <summary>A number plan, as asked for from outside.</summary>
/// <param name="Number">1 to 99, keyed on a telephone to switch to it.</param>
/// <param name="Name">1 to 50 characters.</param>
/// <param name="Entries">Which extensions its DIDs ring while it is active, each DID once.</param>
public sealed record SchemePlanConfig(int Number, string Name, ImmutableArray<SchemeEntryConfig> Entries = default)
{
    public ImmutableArray<SchemeEntryConfig> Entries { get; init; } = Entries.IsDefault ? [] : Entries;
}
