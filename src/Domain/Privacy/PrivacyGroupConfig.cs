using Softswitch.Domain.Users;

namespace Softswitch.Domain.Privacy;

/// <summary>Users and the rights they have over named extensions (SPEC C19), as asked for from outside.</summary>
/// <param name="Name">1 to 50 characters; unique within the tenant.</param>
/// <param name="Description">For people; up to 200 characters.</param>
/// <param name="Everybody">All users of the tenant are members, those to come included; then none is named.</param>
/// <param name="Members">At most <see cref="PrivacyGroupRules.MaxMembers"/>.</param>
/// <param name="Grants">At most one for an extension.</param>
public sealed record PrivacyGroupConfig(
    string Name,
    string? Description = null,
    bool Everybody = false,
    ImmutableArray<UserId> Members = default,
    ImmutableArray<PrivacyGrantConfig> Grants = default)
{
    public ImmutableArray<UserId> Members { get; init; } = Members.IsDefault ? [] : Members;

    public ImmutableArray<PrivacyGrantConfig> Grants { get; init; } = Grants.IsDefault ? [] : Grants;
}
