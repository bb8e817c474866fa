using Softswitch.Domain.Numbers;
using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Privacy;

public static class PrivacyGroupRules
{
    public const int MaxNameLength = 50;
    public const int MaxDescriptionLength = 200;
    public const int MaxMembers = 1000;
    public const int MaxGrants = 500;

    /// <summary>Longer than any phone rings.</summary>
    public const int MaxNotificationSeconds = 600;

    /// <summary>Of one tenant.</summary>
    public const int MaxGroups = 500;

    /// <summary>Stands for every extension of the tenant, those to come included.</summary>
    public const string Any = "*";

    /// <param name="extensionLength">The length all extensions of the tenant have; null while there is none.</param>
    public static ImmutableArray<FieldError> Check(PrivacyGroupConfig config, int? extensionLength)
    {
        var errors = new FieldErrors();
        errors.RequireText(config.Name, "name", MaxNameLength);
        errors.RequireOptionalText(config.Description, "description", MaxDescriptionLength);
        errors.Require(config.Members.Length <= MaxMembers, "members", "length", $"a group has at most {MaxMembers} members");
        errors.Require(!config.Everybody || config.Members.IsEmpty, "members", "everybody", "everybody is a member: name none");
        errors.Require(config.Members.Distinct().Count() == config.Members.Length, "members", "unique", "a user is named twice");
        errors.Require(config.Grants.Length <= MaxGrants, "grants", "length", $"a group has rights over at most {MaxGrants} extensions");
        for (var i = 0; i < Math.Min(config.Grants.Length, MaxGrants); i++)
            Check(config.Grants, i, extensionLength, errors);
        return errors.ToImmutable();
    }

    private static void Check(ImmutableArray<PrivacyGrantConfig> grants, int i, int? extensionLength, FieldErrors errors)
    {
        var grant = grants[i];
        var field = $"grants[{i}]";
        if (grant.Extension != Any)
        {
            errors.Require(ExtensionNumber.TryParse(grant.Extension, out _), $"{field}.extension", "format", $"{field}.extension is an extension, or {Any} for all");
            errors.Require(
                extensionLength is null || (grant.Extension ?? "").Length == extensionLength, $"{field}.extension", "length", $"extensions have {extensionLength} digits");
        }

        errors.Require(grants.Take(i).All(before => before.Extension != grant.Extension), $"{field}.extension", "unique", $"{field}.extension is named before");
        errors.Require((grant.Rights & ~PrivacyRights.All) == PrivacyRights.None, $"{field}.rights", "unknown", $"{field}.rights holds an unknown right");
        errors.Require(grant.Rights != PrivacyRights.None, $"{field}.rights", "required", $"{field}.rights holds at least one right");
        errors.Require(
            grant.NotificationSeconds is >= 0 and <= MaxNotificationSeconds, $"{field}.notificationSeconds", "range",
            $"{field}.notificationSeconds is 0 to {MaxNotificationSeconds}");
        errors.Require(
            grant.NotificationSeconds == 0 || grant.Rights.HasFlag(PrivacyRights.Notifications), $"{field}.notificationSeconds", "notifications",
            $"{field}.notificationSeconds is for those with the right to notifications");
    }
}
