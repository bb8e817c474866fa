using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Configuration;

/// <summary>Something was created, changed or deleted. <paramref name="Key"/> is the text of its id within the tenant.</summary>
public sealed record ConfigurationChange(TenantId Tenant, ConfigurationKind Kind, string Key);
