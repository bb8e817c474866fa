using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;

namespace Softswitch.Contracts.Trunks;

/// <summary>A trunk as people and API clients see it.</summary>
/// <param name="Tenant">The only tenant that uses it; null for all.</param>
/// <param name="IsUp">Takes calls: in use, reachable and registered as far as it has to be.</param>
/// <param name="Calls">Calls it has.</param>
/// <param name="Gateway">The gateway that looks after it; null while none does.</param>
/// <param name="Report">What that gateway last told.</param>
public sealed record TrunkView(TrunkName Trunk, TenantId? Tenant, bool IsUp, int Calls, GatewayId? Gateway, TrunkReport? Report);
