using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Accounts;

/// <summary>An API key as asked for from outside; <paramref name="Tenant"/> is null only for <see cref="Role.Admin"/>.</summary>
public sealed record ApiKeyConfig(ApiKeyId Id, string Label, Role Role, TenantId? Tenant);
