using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Routing;
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
        var asked = new ExplainRequest(
            request.Text("called", errors),
            request.Text("caller", errors),
            request.Instant("at", errors) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : request.Service<TimeProvider>().GetUtcNow());
        var reader = request.Service<IConfigurationReader>();
        if (await reader.Tenant(request.Tenant, request.Cancellation) is not { Value: var tenant })
            return Problem.NotFound("tenant");
        var node = await reader.Explain(tenant, asked, errors, request.Cancellation);
        return node is null ? Problem.Invalid(errors.ToImmutable()) : Answer.Of(ExplanationItem.Of(node));
    }
}
