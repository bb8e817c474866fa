using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Softswitch.Api.Access;
using Softswitch.Api.Accounts;
using Softswitch.Api.ApiKeys;
using Softswitch.Api.Audit;
using Softswitch.Api.Bans;
using Softswitch.Api.Calls;
using Softswitch.Api.Channels;
using Softswitch.Api.DialOutGroups;
using Softswitch.Api.Dids;
using Softswitch.Api.Extensions;
using Softswitch.Api.Fraud;
using Softswitch.Api.Imports;
using Softswitch.Api.Ladders;
using Softswitch.Api.Live;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Prefixes;
using Softswitch.Api.Privacy;
using Softswitch.Api.Rates;
using Softswitch.Api.Reach;
using Softswitch.Api.Records;
using Softswitch.Api.Requests;
using Softswitch.Api.Routing;
using Softswitch.Api.Schemes;
using Softswitch.Api.Services;
using Softswitch.Api.SignIns;
using Softswitch.Api.Sounds;
using Softswitch.Api.Tenants;
using Softswitch.Api.Trunks;
using Softswitch.Api.Users;
using Softswitch.Api.Webhooks;

namespace Softswitch.Api;

public static class ApiEndpoints
{
    /// <summary>Maps the interface under <see cref="ApiOptions.Root"/>, its description at <c>openapi.json</c> below that.</summary>
    public static IEndpointConventionBuilder MapSoftswitchApi(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(ApiOptions.Root);
        var guard = endpoints.ServiceProvider.GetRequiredService<RequestGuard>();
        ((IEndpointConventionBuilder)api).Add(endpoint => Guard(guard, endpoint));

        new TenantRoutes().Map(api);
        new UserRoutes().Map(api);
        new ExtensionRoutes().Map(api);
        new ChannelRoutes().Map(api);
        new DidRoutes().Map(api);
        new ServiceRoutes().Map(api);
        new RoutingRoutes().Map(api);
        ExplainRoutes.Map(api);
        new SoundRoutes().MapAll(api);
        PromptRoutes.Map(api);
        new MusicClassRoutes().Map(api);
        new ReachRoutes().MapAll(api);
        new DialOutGroupRoutes().Map(api);
        new PrivacyGroupRoutes().Map(api);
        new SchemeRoutes().MapAll(api);
        SchemeSwitchRoutes.Map(api);
        NumberForwardRoutes.Map(api);
        HolidayRoutes.Map(api);
        new TrunkRoutes().MapAll(api);
        new RateRoutes().Map(api);
        new BanRoutes().Map(api);
        new AllowedSourceRoutes().Map(api);
        new AccountRoutes(ofPlatform: true).Map(api);
        new AccountRoutes(ofPlatform: false).Map(api);
        ApiKeyRoutes.Map(api);
        CallRoutes.Map(api);
        LadderRoutes.Map(api);
        FraudRoutes.Map(api);
        RecordRoutes.Map(api);
        SignInRoutes.Map(api);
        AuditRoutes.Map(api);
        ImportRoutes.Map(api);
        ExportRoutes.Map(api);
        LiveRoutes.Map(api);
        new WebhookRoutes().MapAll(api);
        DescriptionRoute.Map(api);
        return api;
    }

    private static void Guard(RequestGuard guard, EndpointBuilder endpoint)
    {
        var inner = endpoint.RequestDelegate!;
        // Read when a request comes: routes add their own budget after the group's conventions have run.
        RequestDelegate? guarded = null;
        endpoint.RequestDelegate = http => (guarded ??= guard.Around(inner, Budget(http)))(http);
    }

    private static RequestBudget Budget(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<RequestBudget>() ?? RequestBudget.Usual;
}
