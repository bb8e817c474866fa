using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Accounts;

/// <summary>A valid portal account. Its password hash stays in the store.</summary>
/// <param name="Login">See <see cref="AccountConfig"/>, as the others.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Tenant">The tenant to which it is confined.</param>
/// <param name="Email">One address.</param>
/// <param name="Stamp">Random: tells the account from another one that has its login later. Null where that does not matter.</param>
public sealed record PortalAccount(string Login, Role Role, TenantId? Tenant, string? Email, string? Stamp = null)
{
    /// <summary>Whether it may see anything of <paramref name="tenant"/> at all.</summary>
    public bool Reaches(TenantId tenant) => Tenant is null || Tenant == tenant;
}
