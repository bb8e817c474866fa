using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Numbers;

/// <summary>A valid internal number and what answers it.</summary>
public sealed record ExtensionModel(TenantId Tenant, ExtensionNumber Number, ExtensionType Type, UserId? UserId);
