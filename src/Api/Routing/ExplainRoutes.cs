using System.Collections.Frozen;
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
        var asked = new ExplainRequest(
            request.Text("called", errors),
            request.Text("caller", errors),
            request.Instant("at", errors) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : request.Service<TimeProvider>().GetUtcNow());
        var reader = request.Service<IConfigurationReader>();
        if (await reader.Tenant(request.Tenant, request.Cancellation) is not { Value: var tenant })
            return Problem.NotFound("tenant");
        var book = await Book(tenant, reader, request.Cancellation);
        var node = errors.IsEmpty ? asked.Explain(book, tenant, errors) : null;
        if (ExtensionNumber.TryParse(asked.Called, out var extension) && extension.Value.Length == tenant.ExtensionLength)
            errors.Require(await reader.Extension(tenant.Id, extension, request.Cancellation) is not null, "called", "unknown", $"there is no extension {extension}");
        return node is null || !errors.IsEmpty ? Problem.Invalid(errors.ToImmutable()) : Answer.Of(ExplanationItem.Of(node));
    }

    private static async ValueTask<RoutingBook> Book(TenantModel tenant, IConfigurationReader reader, CancellationToken cancellation) => RoutingBook.Of(
        tenant,
        await reader.Routing(tenant.Id, cancellation),
        from user in await reader.Reach(tenant.Id, cancellation)
        where user.Extension is not null
        select KeyValuePair.Create(user.Extension!.Value, user.Model),
        await reader.Schemes(tenant.Id, cancellation),
        (await reader.Dids(tenant.Id, cancellation)).ToFrozenDictionary(did => did.Number, did => did.Extension),
        (await reader.Services(tenant.Id, cancellation)).Select(service => service.Extension));
}
