using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;

namespace Softswitch.Api.ApiKeys;

/// <summary>Keys of a tenant under the tenant, keys of the platform under /keys. A key is made and deleted, never changed.</summary>
internal static class ApiKeyRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, "/keys", Role.Admin, " of the platform");
        Map(routes, "/tenants/{tenant}/keys", Role.TenantAdmin, "");
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Role role, string whose)
    {
        routes.MapGet(path, List).RequireRole(role)
            .Describe(new RouteNotes("ApiKeys", "List API keys" + whose) { Answer = typeof(PageBody<ApiKeyItem>) });
        routes.MapPost(path, Create).RequireRole(role).Describe(new RouteNotes("ApiKeys", "Create an API key" + whose)
        {
            Body = typeof(ApiKeyInput),
            Answer = typeof(ApiKeyItem),
            Status = 201,
            Refusals = [400, 413, 415],
            Example = """{ "label": "CRM", "role": "Reader" }""",
        });
        routes.MapDelete(path + "/{key}", Delete).RequireRole(role)
            .Describe(new RouteNotes("ApiKeys", "Delete an API key" + whose) { Status = 204, Refusals = [404] });
    }

    private static async Task<IResult> List(ApiRequest request)
    {
        var keys = await request.Service<IApiKeyStore>().List(request.TenantOrPlatform, request.Cancellation);
        return Answer.Of(new PageBody<ApiKeyItem> { Items = [.. keys.Select(ApiKeyItem.Of)], Next = null });
    }

    private static async Task<IResult> Create(ApiRequest request)
    {
        if ((await request.Body<ApiKeyInput>()).IsRefused(out var refusal, out var input))
            return refusal;
        var tenant = request.TenantOrPlatform;
        var config = new ApiKeyConfig(new ApiKeyId(request.Options.NewId()), input.Label, input.Role, tenant);
        if (AccountRules.Check(config) is { IsEmpty: false } errors)
            return Problem.Invalid([.. errors.Select(error => error.Field == "tenant" ? error with { Field = "role" } : error)]);
        var result = await request.Service<IApiKeyStore>().Create(config, request.Actor, request.Cancellation);
        if (result is not StoreResult.Ok ok)
            return result is StoreResult.Invalid invalid ? Problem.Invalid(invalid.Errors) : Problem.NotFound("tenant");
        var item = ApiKeyItem.Of(new ApiKey(config.Id, config.Label, config.Role, config.Tenant)) with { Generated = ok.Generated };
        return Answer.Of(item, StatusCodes.Status201Created);
    }

    private static async Task<IResult> Delete(ApiRequest request)
    {
        if (!ApiKeyId.TryParse(request.Route("key"), out var id))
            return Problem.NotFound("key");
        var result = await request.Service<IApiKeyStore>().Delete(request.TenantOrPlatform, id, request.Actor, request.Cancellation);
        if (result is not StoreResult.Ok)
            return Problem.NotFound("key");
        request.Service<KeyCache>().Forget();
        return TypedResults.NoContent();
    }
}
