using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Access;

/// <summary>The one place that keeps tenants apart: a tenant of others is answered exactly as one that does not exist.</summary>
internal sealed class TenantAccess(IConfigurationStore configuration)
{
    /// <summary>The tenants a user may look at, the default one first.</summary>
    public async ValueTask<ImmutableArray<TenantConfig>> Choices(PortalUser user, CancellationToken cancellation)
    {
        if (user.Tenant is not { } only)
            return [.. (await configuration.Tenants.List(new PageRequest(Limit: PageRequest.MaxLimit), cancellation)).Items.Select(item => item.Value)];
        return await Find(user, only.Value, cancellation) is { } own ? [own] : [];
    }

    /// <summary>The tenant, when the user reaches it and it exists.</summary>
    public async ValueTask<TenantConfig?> Find(PortalUser user, string? text, CancellationToken cancellation) =>
        TenantId.TryParse(text, out var tenant) && user.Reaches(tenant)
            ? (await configuration.Tenants.Find(tenant, cancellation))?.Value
            : null;
}
