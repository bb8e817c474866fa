using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;

namespace Softswitch.Gateway.Trunks;

/// <summary>A call that a carrier brought.</summary>
/// <param name="Tenant">Of the number that was dialled.</param>
/// <param name="Name">What the carrier calls the caller; may be empty.</param>
/// <param name="Host">Of the carrier: what its certificate must be valid for. Null when it has none.</param>
internal sealed record TrunkCall(TenantId Tenant, E164 Dialled, TrunkCaller Caller, string Name, string? Host);
