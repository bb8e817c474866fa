using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Privacy;

/// <summary>A privacy group as its form holds it: members by their ids, each right a tick.</summary>
internal sealed record PrivacyForm(string? Name = null, string? Description = null, bool Everybody = false)
{
    public ImmutableArray<string> Members { get; init => field = value.IsDefault ? [] : value; } = [];

    public ImmutableArray<PrivacyGrantForm> Grants { get; init => field = value.IsDefault ? [] : value; } = [];

    public static PrivacyForm Of(PrivacyGroupConfig config) => new(config.Name, config.Description, config.Everybody)
    {
        Members = [.. config.Members.Select(member => member.ToString())],
        Grants = [.. config.Grants.Select(PrivacyGrantForm.Of)],
    };

    /// <summary>Null, with the reason among the errors, for what can never be.</summary>
    /// <param name="values">What was sent.</param>
    /// <param name="name">Of one that there is; empty for a new one.</param>
    /// <param name="errors">Where what is wrong is added.</param>
    public static PrivacyGroupConfig? Read(FormValues values, string name, FieldErrors errors)
    {
        if (values.Read<PrivacyForm>(errors) is not { } form)
            return null;
        var members = ImmutableArray.CreateBuilder<UserId>();
        for (var i = 0; i < form.Members.Length; i++)
        {
            errors.Require(UserId.TryParse(form.Members[i], out var member), $"members[{i}]", "format", "this is no user");
            members.Add(member);
        }

        return errors.IsEmpty
            ? new PrivacyGroupConfig(
                name.Length > 0 ? name : form.Name ?? "", form.Description, form.Everybody, members.ToImmutable(), [.. form.Grants.Select(grant => grant.ToConfig())])
            : null;
    }
}
