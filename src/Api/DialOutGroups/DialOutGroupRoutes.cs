using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.DialOutGroups;

/// <summary>What users may call (SPEC R11).</summary>
internal sealed class DialOutGroupRoutes : TableRoutes<DialOutGroupConfig, string, DialOutGroupInput, DialOutGroupItem>
{
    protected override string Path => "/tenants/{tenant}/dial-out-groups";

    protected override string Noun => "group";

    protected override string KeyField => "name";

    protected override RouteNotes Notes(string summary) => new("DialOutGroups", summary)
    {
        Example = """{ "name": "Lobby", "categories": ["National", "Freephone"], "numbers": ["+4930*"] }""",
    };

    protected override ITable<DialOutGroupConfig, string> Table(ApiRequest request) =>
        new TenantTable<DialOutGroupConfig, string>(request.Service<IConfigurationStore>().DialOutGroups, request.Tenant);

    protected override bool TryParseKey(string? text, out string key)
    {
        key = text ?? "";
        return key.Length is > 0 and <= DialOutGroupRules.MaxNameLength && key.Trim() == key;
    }

    protected override string KeyOf(DialOutGroupConfig config) => config.Name;

    protected override DialOutGroupConfig Take(DialOutGroupInput input, string? key, ApiRequest request, FieldErrors errors) => new(
        errors.Key("name", input.Name, key), errors.Take<NumberCategory>("categories", input.Categories), [.. input.Numbers]);

    protected override DialOutGroupItem Show(Stored<DialOutGroupConfig> stored) => new()
    {
        Name = stored.Value.Name,
        Categories = FlagNames.Show(stored.Value.Categories),
        Numbers = stored.Value.Numbers,
        Version = stored.Version,
    };
}
