using Orleans;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Trunks;

namespace Softswitch.Contracts.Trunks;

/// <summary>One trunk of the platform: its calls, its health, and which gateway looks after it; key: <see cref="GrainKeys.Trunk"/>.</summary>
public interface ITrunkGrain : IGrainWithStringKey
{
    /// <summary>Takes one of the trunk's calls. Granted again to a call that has one.</summary>
    Task<TrunkSeat> Occupy(CallId call, TrunkUse use);

    /// <summary>The call goes on: told once per heartbeat, so that a trunk that lost its memory with a silo counts it again.</summary>
    Task Hold(CallId call);

    /// <summary>The call has left the trunk. Repeating does nothing.</summary>
    Task Release(CallId call);

    /// <summary>
    /// A gateway offers to register the trunk and to ask after its carrier, and tells how that goes. True while it is the one to do
    /// so; the duty ends by itself <see cref="Duty"/> after it was last offered.
    /// </summary>
    Task<bool> Serve(GatewayId gateway, TrunkReport report);

    Task<TrunkView?> View();

    /// <summary>The configuration changed: read it again.</summary>
    Task Reload();

    /// <summary>How long a gateway keeps the duty without offering again.</summary>
    static readonly TimeSpan Duty = TimeSpan.FromSeconds(30);
}
