using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Schemes;

/// <summary>Which plan is active, and switching to another by hand (SPEC R2).</summary>
internal static class SchemeSwitchRoutes
{
    private const string Scheme = "/tenants/{tenant}/schemes/{scheme}";
    private const string Override = Scheme + "/override";

    private static readonly QueryNote At = new("at", "The instant, such as 2026-12-24T17:00:00Z, from 2000 to 2100; now when not given", Format: "date-time");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Scheme + "/active", Active).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Schemes", "Tell which plan of a scheme is active, why and until when") { Answer = typeof(ActivePlanItem), Query = [At], Refusals = [400, 404] });
        routes.MapGet(Override, Read).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Schemes", "Read what a scheme was switched to by hand") { Answer = typeof(SchemeOverrideItem), HasETag = true, Refusals = [404] });
        routes.MapPut(Override, Switch).RequireRole(Role.Supervisor).Describe(new RouteNotes("Schemes", "Switch a scheme to a plan by hand")
        {
            Detail = "It comes before holidays and the week. If-Match names the version of the switch, not of the scheme; before the first it is 0.",
            Body = typeof(SchemeOverrideInput),
            Answer = typeof(SchemeOverrideItem),
            HasETag = true,
            IfMatch = IfMatchNote.Required,
            Refusals = [400, 404, 412, 413, 415, 428],
            Example = """{ "plan": 2, "temporary": true }""",
        });
        routes.MapDelete(Override, Restore).RequireRole(Role.Supervisor)
            .Describe(new RouteNotes("Schemes", "Have the schedule of a scheme decide again") { Status = 204, IfMatch = IfMatchNote.Optional, Refusals = [404, 412] });
    }

    private static async Task<IResult> Active(ApiRequest request)
    {
        var errors = new FieldErrors();
        var asked = request.Instant("at", errors);
        var at = asked is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : request.Service<TimeProvider>().GetUtcNow();
        errors.Require(at.Year is >= 2000 and <= 2100, "at", "range", "at is from 2000 to 2100");
        if (Problem.Of(errors) is { } refusal)
            return refusal;
        if (await Find(request) is not { } found)
            return Problem.NotFound("scheme");
        var (zone, country) = await Place(request);
        return Answer.Of(ActivePlanItem.Of(found.Scheme, ActivePlan.Of(found.Scheme, found.Override, at, zone, country), at));
    }

    private static async Task<IResult> Read(ApiRequest request)
    {
        if (!SchemeRoutes.TryParseName(request.Route("scheme"), out var name)
            || await Overrides(request).Find(request.Tenant, name, request.Cancellation) is not { } stored)
        {
            return Problem.NotFound("scheme");
        }

        request.Http.Response.Headers.ETag = ETags.Of(stored.Version);
        return request.HasAlready(stored.Version)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : Answer.Of(new SchemeOverrideItem { Plan = stored.Value?.Plan, Until = stored.Value?.Until, Version = stored.Version });
    }

    private static async Task<IResult> Switch(ApiRequest request)
    {
        if (await Find(request) is not { } found)
            return Problem.NotFound("scheme");
        if (request.IfMatch is not { } expected)
            return Problem.VersionNeeded();
        if ((await request.Body<SchemeOverrideInput>()).IsRefused(out var refusal, out var input))
            return refusal;
        var (zone, country) = await Place(request);
        var now = request.Service<TimeProvider>().GetUtcNow();
        var wanted = input.Temporary ? SchemeOverride.Temporary(found.Scheme, input.Plan, now, zone, country) : new SchemeOverride(input.Plan);
        var result = await Overrides(request).Switch(request.Tenant, found.Scheme.Name, wanted, expected, request.Actor, request.Cancellation);
        return result is StoreResult.Ok ? await Read(request) : Refused(result);
    }

    private static async Task<IResult> Restore(ApiRequest request)
    {
        if (!SchemeRoutes.TryParseName(request.Route("scheme"), out var name))
            return Problem.NotFound("scheme");
        var result = await Overrides(request).Switch(request.Tenant, name, null, request.IfMatch, request.Actor, request.Cancellation);
        return result is StoreResult.Ok ? TypedResults.NoContent() : Refused(result);
    }

    private static Problem Refused(StoreResult result) => result switch
    {
        StoreResult.NotFound => Problem.NotFound("scheme"),
        StoreResult.Conflict conflict => Problem.Changed(conflict.CurrentVersion),
        StoreResult.Invalid invalid => Problem.Invalid(invalid.Errors),
        _ => Problem.Bug(),
    };

    private static ISchemeOverrides Overrides(ApiRequest request) => request.Service<IConfigurationStore>().SchemeOverrides;

    private static async Task<SwitchedScheme?> Find(ApiRequest request)
    {
        var store = request.Service<IConfigurationStore>();
        return SchemeRoutes.TryParseName(request.Route("scheme"), out var name)
            && await store.Schemes.Find(request.Tenant, name, request.Cancellation) is { } stored
            && await store.SchemeOverrides.Find(request.Tenant, name, request.Cancellation) is { } switched
            ? new SwitchedScheme(SchemeRules.ToModel(request.Tenant, stored.Value), switched.Value)
            : null;
    }

    private static async Task<(TimeZoneInfo Zone, string Country)> Place(ApiRequest request)
    {
        var tenant = (await request.Service<IConfigurationStore>().Tenants.Find(request.Tenant, request.Cancellation))!.Value;
        return (TimeZoneInfo.FindSystemTimeZoneById(tenant.TimeZone), tenant.Country);
    }
}
