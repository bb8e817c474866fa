using Orleans;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Ladders;

/// <summary>
/// What a gateway remembers of calls, as others ask for it. Beside <see cref="Gateways.IGatewayLink"/>, so that looking
/// through its memory keeps no call waiting.
/// </summary>
public interface ILadderLink : IGrainObserver
{
    /// <summary>What is still known of the call; empty when nothing is, or when it is of another tenant.</summary>
    Task<CallLadder> Ladder(TenantId tenant, CallId call);
}
