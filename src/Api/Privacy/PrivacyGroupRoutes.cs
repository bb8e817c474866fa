using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Privacy;

/// <summary>Who may see, answer and listen to the calls of whom (SPEC C19).</summary>
internal sealed class PrivacyGroupRoutes : TableRoutes<PrivacyGroupConfig, string, PrivacyGroupInput, PrivacyGroupItem>
{
    protected override string Path => "/tenants/{tenant}/privacy-groups";

    protected override string Noun => "group";

    protected override string KeyField => "name";

    // There are other groups.
    protected override RouteNotes Notes(string summary) => new("PrivacyGroups", summary.Replace(Noun, $"privacy {Noun}", StringComparison.Ordinal))
    {
        Example = """{ "name": "Front desk", "members": ["00000000000000000000000000000001"], "grants": [{ "extension": "101", "rights": ["Presence", "Pickup"] }] }""",
    };

    protected override ITable<PrivacyGroupConfig, string> Table(ApiRequest request) =>
        new TenantTable<PrivacyGroupConfig, string>(request.Service<IConfigurationStore>().PrivacyGroups, request.Tenant);

    protected override bool TryParseKey(string? text, out string key)
    {
        key = text ?? "";
        return key.Length is > 0 and <= PrivacyGroupRules.MaxNameLength && key.Trim() == key;
    }

    protected override string KeyOf(PrivacyGroupConfig config) => config.Name;

    protected override PrivacyGroupConfig Take(PrivacyGroupInput input, string? key, ApiRequest request, FieldErrors errors) => new(
        errors.Key("name", input.Name, key),
        string.IsNullOrEmpty(input.Description) ? null : input.Description,
        input.Everybody,
        Members(input, errors),
        [.. input.Grants.Select((grant, i) => new PrivacyGrantConfig(
            grant.Extension, errors.Take<PrivacyRights>($"grants[{i}].rights", grant.Rights), grant.NotificationSeconds))]);

    protected override PrivacyGroupItem Show(Stored<PrivacyGroupConfig> stored) => new()
    {
        Name = stored.Value.Name,
        Description = stored.Value.Description,
        Everybody = stored.Value.Everybody,
        Members = [.. stored.Value.Members.Select(member => member.ToString())],
        Grants = [.. stored.Value.Grants.Select(PrivacyGrantInput.Of)],
        Version = stored.Version,
    };

    private static ImmutableArray<UserId> Members(PrivacyGroupInput input, FieldErrors errors) =>
        [.. input.Members.Select((member, i) => errors.User($"members[{i}]", member)).OfType<UserId>()];
}
