using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Webhooks;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Validation;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Api.Webhooks;

/// <summary>Who outside is told what happens in a tenant (SPEC L4).</summary>
internal sealed class WebhookRoutes : TableRoutes<WebhookConfig, WebhookId, WebhookInput, WebhookItem>
{
    protected override string Path => "/tenants/{tenant}/webhooks";

    protected override string Noun => "webhook";

    protected override Role ToRead => Role.TenantAdmin;

    public void MapAll(IEndpointRouteBuilder routes)
    {
        Map(routes);
        routes.MapGet(Path + "/{webhook}/live", Live).RequireRole(ToRead)
            .Describe(new RouteNotes("Webhooks", "Read how the deliveries of a webhook go") { Answer = typeof(WebhookLive), Refusals = [404] });
    }

    protected override RouteNotes Notes(string summary) => new("Webhooks", summary)
    {
        Example = """{ "url": "https://crm.example/hook", "events": ["Calls", "Records"] }""",
    };

    protected override ITable<WebhookConfig, WebhookId> Table(ApiRequest request) =>
        new TenantTable<WebhookConfig, WebhookId>(request.Service<IConfigurationStore>().Webhooks, request.Tenant);

    protected override bool TryParseKey(string? text, out WebhookId key) => WebhookId.TryParse(text, out key);

    protected override WebhookId KeyOf(WebhookConfig config) => config.Id;

    protected override WebhookConfig Take(WebhookInput input, string? key, ApiRequest request, FieldErrors errors)
    {
        var id = key ?? input.Id;
        errors.Require(key is null || input.Id is null || input.Id == key, "id", "fixed", "id cannot be changed");
        var isId = WebhookId.TryParse(id, out var parsed);
        errors.Require(id is null || isId, "id", "format", "id is 32 hex digits");
        return new WebhookConfig(
            id is null ? new WebhookId(request.Options.NewId()) : parsed,
            input.Url,
            input.Events is null ? WebhookEvents.All : errors.Take<WebhookEvents>("events", input.Events),
            input.Enabled,
            input.Secret);
    }

    protected override WebhookItem Show(Stored<WebhookConfig> stored) => new()
    {
        Id = stored.Value.Id.ToString(),
        Url = stored.Value.Url,
        Events = FlagNames.Show(stored.Value.Events),
        Enabled = stored.Value.Enabled,
        Version = stored.Version,
    };

    protected override WebhookItem ShowCreated(WebhookItem item, string? generated) => item with { Generated = generated };

    private static async Task<IResult> Live(ApiRequest request) =>
        WebhookId.TryParse(request.Route("webhook"), out var id)
        && await request.Service<IWebhookStore>().View(request.Tenant, id, request.Cancellation) is { } view
            ? Answer.Of(WebhookLive.Of(id.ToString(), view))
            : Problem.NotFound("webhook");
}
