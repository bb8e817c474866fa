using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Routing;

/// <summary>Where a call would go and why, without calling (SPEC K5).</summary>
internal static class ExplainRoutes
{
    private static readonly ImmutableArray<QueryNote> Query =
    [
        new("called", "A number of the tenant, or an extension"),
        new("caller", "A number outside, or an extension; absent for somebody who does not show his number"),
        new("at", "When, as of RFC 3339; absent for now"),
    ];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/tenants/{tenant}/explain", Explain).RequireRole(Role.Reader)
            .Describe(new RouteNotes("Routing", "Explain where a call would go")
            {
                Detail = "Every way that the call may take, with what decides at each station. Nothing rings, and no state changes: whose turn it is in a group and how many calls there are is left open.",
                Answer = typeof(ExplanationItem),
                Query = Query,
                Refusals = [400, 404],
            });

    private static async Task<IResult> Explain(ApiRequest request)
    {
        var errors = new FieldErrors();
        var (called, caller) = (request.Text("called", errors), request.Text("caller", errors));
        var at = request.Instant("at", errors) is { } milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : request.Service<TimeProvider>().GetUtcNow();
        errors.Require(!string.IsNullOrEmpty(called), "called", "required", "called is required");
        var reader = request.Service<IConfigurationReader>();
        if (await reader.Tenant(request.Tenant, request.Cancellation) is not { Value: var tenant })
            return Problem.NotFound("tenant");

        var plan = NumberPlans.For(tenant.Country);
        var asker = Caller(caller, called ?? "", tenant, plan, errors);
        var to = await Destination(called ?? "", tenant, plan, reader, request.Cancellation);
        errors.Require(string.IsNullOrEmpty(called) || to is not null, "called", "unknown", "called is no number and no extension of the tenant");
        if (!errors.IsEmpty)
            return Problem.Invalid(errors.ToImmutable());
        var book = RoutingBook.Of(tenant.ExtensionLength, plan, await reader.Routing(request.Tenant, request.Cancellation));
        return Answer.Of(ExplanationItem.Of(RouteExplainer.Explain(new RouteQuestion(book, asker, tenant.LocalTime(at)), to!.Value)));
    }

    private static RoutingCaller Caller(string? caller, string called, TenantModel tenant, NationalPlan plan, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(caller))
            return new RoutingCaller(null, null, called);
        if (ExtensionNumber.TryParse(caller, out var extension) && caller.Length == tenant.ExtensionLength)
            return new RoutingCaller(extension, null, called);
        if (plan.Read(caller) is DialledNumber.External external)
            return new RoutingCaller(null, external.Number, called);
        errors.Add("caller", "format", "caller is a number outside or an extension");
        return new RoutingCaller(null, null, called);
    }

    private static async ValueTask<Destination?> Destination(
        string called, TenantModel tenant, NationalPlan plan, IConfigurationReader reader, CancellationToken cancellation)
    {
        if (ExtensionNumber.TryParse(called, out var extension) && called.Length == tenant.ExtensionLength)
            return await reader.Extension(tenant.Id, extension, cancellation) is null ? null : new Destination(called);
        return plan.Read(called) is DialledNumber.External external
            && await reader.Did(external.Number, cancellation) is { Value: var did } && did.Tenant == tenant.Id
                ? new Destination(did.Extension.Value)
                : null;
    }
}
