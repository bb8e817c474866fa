namespace Softswitch.Domain.Reach;

/// <summary>A group of callers (SPEC P1), as asked for from outside.</summary>
/// <param name="Name">1 to 50 characters.</param>
/// <param name="CallerId">A DID of the tenant, shown to them when the user calls them; null for what the profile says.</param>
/// <param name="Contacts">Numbers in E.164 form.</param>
/// <param name="Extensions">Of the tenant.</param>
/// <param name="Prefixes">How numbers begin, in international form: 0049 or +49.</param>
public sealed record CallClassConfig(
    string Name,
    string? CallerId = null,
    ImmutableArray<string> Contacts = default,
    ImmutableArray<string> Extensions = default,
    ImmutableArray<string> Prefixes = default)
{
    public ImmutableArray<string> Contacts { get; init; } = Contacts.IsDefault ? [] : Contacts;

    public ImmutableArray<string> Extensions { get; init; } = Extensions.IsDefault ? [] : Extensions;

    public ImmutableArray<string> Prefixes { get; init; } = Prefixes.IsDefault ? [] : Prefixes;
}
