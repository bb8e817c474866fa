using System.ComponentModel;
using Softswitch.Api.Tables;

namespace Softswitch.Api.Privacy;

internal sealed record PrivacyGroupInput : IItemInput
{
    [Description("1 to 50 characters; required for a new group, fixed from then on")]
    public string? Name { get; init; }

    [Description("Up to 200 characters")]
    public string? Description { get; init; }

    [Description("All users of the tenant are members, those to come included; then members is empty")]
    public bool Everybody { get; init; }

    [Description("The ids of users, at most 1000")]
    public IReadOnlyList<string> Members { get; init; } = [];

    [Description("The rights of its members, one entry for an extension, at most 500. Rights of several groups add up; over their own extension users have all")]
    public IReadOnlyList<PrivacyGrantInput> Grants { get; init; } = [];

    public long? Version { get; init; }
}
