using Orleans;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Ladders;

namespace Softswitch.Grains.Gateways;

/// <summary>Holds the link to one gateway while its lease runs.</summary>
internal sealed class GatewayGrain(TimeProvider time) : Grain, IGatewayGrain
{
    private IGatewayLink? _link;
    private ILadderLink? _ladder;
    private long _attached;

    private bool IsThere => _link is not null && time.GetElapsedTime(_attached) < IGatewayGrain.Lease;

    public Task Attach(IGatewayLink link)
    {
        _link = link;
        _attached = time.GetTimestamp();
        return Task.CompletedTask;
    }

    public Task AttachLadder(ILadderLink ladder)
    {
        _ladder = ladder;
        return Task.CompletedTask;
    }

    public Task Detach()
    {
        _link = null;
        _ladder = null;
        return Task.CompletedTask;
    }

    public Task<IGatewayLink?> Link() => Task.FromResult(IsThere ? _link : null);

    public Task<ILadderLink?> Ladder() => Task.FromResult(IsThere ? _ladder : null);
}
