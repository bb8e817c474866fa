using Orleans;
using Softswitch.Contracts.Gateways;

namespace Softswitch.Grains.Gateways;

/// <summary>Holds the link to one gateway while its lease runs.</summary>
internal sealed class GatewayGrain(TimeProvider time) : Grain, IGatewayGrain
{
    private IGatewayLink? _link;
    private long _attached;

    public Task Attach(IGatewayLink link)
    {
        _link = link;
        _attached = time.GetTimestamp();
        return Task.CompletedTask;
    }

    public Task Detach()
    {
        _link = null;
        return Task.CompletedTask;
    }

    public Task<IGatewayLink?> Link() =>
        Task.FromResult(_link is not null && time.GetElapsedTime(_attached) < IGatewayGrain.Lease ? _link : null);
}
