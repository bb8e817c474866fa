using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Prefixes;

namespace Softswitch.Api.Prefixes;

/// <summary>Numbers that are forwarded by hand, as by <c>*123*number</c> (SPEC R10).</summary>
internal static class NumberForwardRoutes
{
    private const string Path = "/tenants/{tenant}/number-forwards";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Read).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Dids", "Read where numbers are forwarded to") { Answer = typeof(NumberForwardsItem), HasETag = true, Refusals = [404] });
        routes.MapPut(Path, Switch).RequireRole(Role.Supervisor).Describe(new RouteNotes("Dids", "Forward numbers until further notice")
        {
            Detail = "As users do by telephone with the prefixes of the tenant. It comes before schemes. If-Match names the version of the forwards; before the first it is 0.",
            Body = typeof(NumberForwardsInput),
            Answer = typeof(NumberForwardsItem),
            HasETag = true,
            IfMatch = IfMatchNote.Required,
            Refusals = [400, 404, 412, 413, 415, 428],
            Example = """{ "numbers": [{ "number": "+31880000101", "to": "+31612345678" }] }""",
        });
    }

    private static async Task<IResult> Read(ApiRequest request)
    {
        if (await Forwards(request).Find(request.Tenant, request.Cancellation) is not { } stored)
            return Problem.NotFound("tenant");
        request.Http.Response.Headers.ETag = ETags.Of(stored.Version);
        return request.HasAlready(stored.Version) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : Answer.Of(NumberForwardsItem.Of(stored));
    }

    private static async Task<IResult> Switch(ApiRequest request)
    {
        if (request.IfMatch is not { } expected)
            return Problem.VersionNeeded();
        if ((await request.Body<NumberForwardsInput>()).IsRefused(out var refusal, out var input))
            return refusal;
        var wanted = new NumberForwards(
            input.All, [.. input.Numbers.Select(NumberForwardSettings.ToModel).OrderBy(each => each.Number, StringComparer.Ordinal)]);
        return await Forwards(request).Switch(request.Tenant, wanted, expected, request.Actor, request.Cancellation) switch
        {
            StoreResult.Ok => await Read(request),
            StoreResult.NotFound => Problem.NotFound("tenant"),
            StoreResult.Conflict conflict => Problem.Changed(conflict.CurrentVersion),
            StoreResult.Invalid invalid => Problem.Invalid(invalid.Errors),
            _ => Problem.Bug(),
        };
    }

    private static INumberForwards Forwards(ApiRequest request) => request.Service<IConfigurationStore>().NumberForwards;
}
