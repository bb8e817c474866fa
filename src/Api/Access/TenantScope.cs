using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Access;

/// <summary>
/// The one place that keeps tenants apart: a route with a {tenant} goes on only for a caller who reaches that tenant, and
/// handlers get the tenant only from here. A foreign tenant is answered exactly as one that does not exist.
/// </summary>
internal sealed class TenantScope(IConfigurationStore store)
{
    public const string RouteValue = "tenant";

    /// <summary>False for a tenant that the caller does not reach, or that is not there.</summary>
    public async ValueTask<bool> Admits(HttpContext http)
    {
        if (!http.Request.RouteValues.ContainsKey(RouteValue))
            return true;
        var known = TenantId.TryParse(http.GetRouteValue(RouteValue) as string, out var tenant)
            && Caller.Of(http.User) is { } caller
            && caller.Reaches(tenant)
            && await store.Tenants.Find(tenant, http.RequestAborted) is not null;
        if (known)
            http.Features.Set(new Checked(tenant));
        return known;
    }

    /// <summary>Proof that the caller of a request reaches a tenant that exists.</summary>
    internal sealed record Checked(TenantId Tenant);
}
