using System.ComponentModel;
using Softswitch.Domain.Reach;

namespace Softswitch.Api.Reach;

internal sealed record CallClassBody
{
    [Description("1 to 50 characters")]
    public required string Name { get; init; }

    [Description("A DID of the tenant, shown to them when the user calls them; null for what the profile says")]
    public string? CallerId { get; init; }

    [Description("At most 500 numbers in E.164 form")]
    public IReadOnlyList<string> Contacts { get; init; } = [];

    [Description("At most 200 extensions")]
    public IReadOnlyList<string> Extensions { get; init; } = [];

    [Description("At most 100: how numbers begin, 0049 or +49. The longest counts, after a whole number")]
    public IReadOnlyList<string> Prefixes { get; init; } = [];

    public static CallClassBody Of(CallClassConfig callClass) => new()
    {
        Name = callClass.Name,
        CallerId = callClass.CallerId,
        Contacts = callClass.Contacts,
        Extensions = callClass.Extensions,
        Prefixes = callClass.Prefixes,
    };

    public CallClassConfig ToConfig() => new(Name, CallerId, [.. Contacts], [.. Extensions], [.. Prefixes]);
}
