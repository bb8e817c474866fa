using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Numbers;

/// <summary>A valid external number. It belongs to exactly one tenant of the platform.</summary>
public sealed record DidModel(TenantId Tenant, E164 Number, ExtensionNumber Extension);
