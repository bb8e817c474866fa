using System.Collections.Frozen;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Privacy;

/// <summary>
/// Who may do what with whose calls: the privacy groups of a tenant (SPEC C19). Rights add up over the groups of a user; over his own
/// extension everybody has all of them. Without a group nobody has any over another.
/// </summary>
public sealed class PrivacyBook
{
    private readonly FrozenDictionary<UserId, ImmutableArray<PrivacyGroupConfig>> _groups;
    private readonly ImmutableArray<PrivacyGroupConfig> _ofEverybody;

    private PrivacyBook(ImmutableArray<PrivacyGroupConfig> groups)
    {
        _ofEverybody = [.. groups.Where(group => group.Everybody)];
        _groups = groups.Where(group => !group.Everybody)
            .SelectMany(group => group.Members.Select(member => (Member: member, Group: group)))
            .GroupBy(each => each.Member)
            .ToFrozenDictionary(each => each.Key, each => each.Select(one => one.Group).ToImmutableArray());
    }

    public static PrivacyBook Empty { get; } = new([]);

    /// <param name="groups">Valid ones.</param>
    public static PrivacyBook Of(ImmutableArray<PrivacyGroupConfig> groups) => groups.IsEmpty ? Empty : new PrivacyBook(groups);

    /// <summary>What a user may do with the calls of an extension.</summary>
    /// <param name="own">His own extension; null for none.</param>
    public PrivacyRights RightsOf(UserId user, ExtensionNumber? own, ExtensionNumber extension) =>
        own == extension ? PrivacyRights.All : GrantsOf(user, extension).Aggregate(PrivacyRights.None, (rights, grant) => rights | grant.Rights);

    /// <summary>After how long he may see who calls there; null for never.</summary>
    /// <param name="own">His own extension; null for none.</param>
    public TimeSpan? NotificationDelay(UserId user, ExtensionNumber? own, ExtensionNumber extension)
    {
        if (own == extension)
            return TimeSpan.Zero;
        var shortest = GrantsOf(user, extension)
            .Where(grant => grant.Rights.HasFlag(PrivacyRights.Notifications))
            .Select(grant => (int?)grant.NotificationSeconds)
            .Min();
        return shortest is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    /// <summary>The extensions that a group of his names and gives the right to, in the order of their numbers; those of <see cref="PrivacyGroupRules.Any"/> are not listed.</summary>
    public ImmutableArray<ExtensionNumber> Named(UserId user, PrivacyRights right) =>
    [
        .. GroupsOf(user).SelectMany(group => group.Grants)
            .Where(grant => grant.Extension != PrivacyGroupRules.Any && grant.Rights.HasFlag(right))
            .Select(grant => grant.Extension)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(extension => new ExtensionNumber(extension)),
    ];

    private IEnumerable<PrivacyGrantConfig> GrantsOf(UserId user, ExtensionNumber extension) => GroupsOf(user)
        .SelectMany(group => group.Grants)
        .Where(grant => grant.Extension == extension.Value || grant.Extension == PrivacyGroupRules.Any);

    private ImmutableArray<PrivacyGroupConfig> GroupsOf(UserId user) => [.. _ofEverybody, .. _groups.GetValueOrDefault(user, [])];
}
