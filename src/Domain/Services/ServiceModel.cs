using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Services;

/// <summary>A valid internal number that the platform itself answers. No user of the tenant has it.</summary>
public sealed record ServiceModel(TenantId Tenant, ExtensionNumber Extension, ServiceKind Kind);
