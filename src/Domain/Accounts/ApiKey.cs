using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Accounts;

/// <summary>A valid API key; the secret itself is stored only as a hash.</summary>
public sealed record ApiKey(ApiKeyId Id, string Label, Role Role, TenantId? Tenant)
{
    /// <summary>Whether it may see anything of <paramref name="tenant"/> at all.</summary>
    public bool Reaches(TenantId tenant) => Tenant is null || Tenant == tenant;
}
