using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Accounts;

/// <summary>A valid portal account. Its password hash stays in the store.</summary>
public sealed record PortalAccount(string Login, Role Role, TenantId? Tenant, string? Email)
{
    /// <summary>Whether it may see anything of <paramref name="tenant"/> at all.</summary>
    public bool Reaches(TenantId tenant) => Tenant is null || Tenant == tenant;
}
