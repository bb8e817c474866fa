using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Answers;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Access;

/// <summary>
/// The one place that keeps tenants apart: a route with a {tenant} goes on only for a caller who reaches that tenant, and
/// handlers get the tenant only from here. A foreign tenant is answered exactly as one that does not exist.
/// </summary>
internal sealed class TenantScope(IConfigurationStore store) : IEndpointFilter
{
    public const string RouteValue = "tenant";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.RouteValues.ContainsKey(RouteValue))
            return await next(context);
        var known = TenantId.TryParse(http.GetRouteValue(RouteValue) as string, out var tenant)
            && Caller.Of(http.User) is { } caller
            && caller.Reaches(tenant)
            && await store.Tenants.Find(tenant, http.RequestAborted) is not null;
        if (!known)
            return Problem.NotFound("tenant");
        http.Features.Set(new Checked(tenant));
        return await next(context);
    }

    /// <summary>Proof that the caller of a request reaches a tenant that exists.</summary>
    internal sealed record Checked(TenantId Tenant);
}
