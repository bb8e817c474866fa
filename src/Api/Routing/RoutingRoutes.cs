using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Routing;

/// <summary>Extensions that lead calls on (SPEC X2, X6, X7, X9 to X14, R3 to R7, C10).</summary>
internal sealed class RoutingRoutes : TableRoutes<RoutingConfig, ExtensionNumber, RoutingInput, RoutingItem>
{
    protected override string Path => "/tenants/{tenant}/routing";

    protected override string Noun => "routing";

    protected override string KeyField => "extension";

    protected override RouteNotes Notes(string summary) => new("Routing", summary)
    {
        Example = """{ "extension": "300", "name": "Sales", "group": { "members": ["101", "102"], "noAnswer": "103", "noAnswerSeconds": 20 } }""",
    };

    protected override ITable<RoutingConfig, ExtensionNumber> Table(ApiRequest request) =>
        new TenantTable<RoutingConfig, ExtensionNumber>(request.Service<IConfigurationStore>().Routing, request.Tenant);

    protected override bool TryParseKey(string? text, out ExtensionNumber key) => ExtensionNumber.TryParse(text, out key);

    protected override ExtensionNumber KeyOf(RoutingConfig config) => new(config.Extension);

    protected override RoutingConfig Take(RoutingInput input, string? key, ApiRequest request, FieldErrors errors) => new(
        errors.Key("extension", input.Extension, key),
        input.Name,
        input.Group,
        input.Forward,
        input.TimeRouting,
        input.LocationRouting,
        input.CallLimit,
        input.Menu,
        input.Authentication,
        input.Selector,
        input.Plan,
        input.Indicator,
        input.TimeFilter,
        input.BackUp,
        input.NightMode,
        input.ShortNumber,
        input.Disa,
        input.SignIn);

    protected override RoutingItem Show(Stored<RoutingConfig> stored) => new()
    {
        Extension = stored.Value.Extension,
        Name = stored.Value.Name,
        Type = stored.Value.Type!.Value,
        Group = stored.Value.Group,
        Forward = stored.Value.Forward,
        TimeRouting = stored.Value.TimeRouting,
        LocationRouting = stored.Value.LocationRouting,
        CallLimit = stored.Value.CallLimit,
        Menu = stored.Value.Menu,
        Authentication = stored.Value.Authentication,
        Selector = stored.Value.Selector,
        Plan = stored.Value.Plan,
        Indicator = stored.Value.Indicator,
        TimeFilter = stored.Value.TimeFilter,
        BackUp = stored.Value.BackUp,
        NightMode = stored.Value.NightMode,
        ShortNumber = stored.Value.ShortNumber,
        Disa = stored.Value.Disa,
        IsSimple = stored.Value.Plan is { } plan ? plan.Steps.Length <= PlanConfig.MostSimpleSteps : null,
        SignIn = stored.Value.WithoutSecrets().SignIn,
        Version = stored.Version,
    };
}
