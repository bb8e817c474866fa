using System.Collections.Concurrent;
using Orleans;
using Softswitch.Contracts.Gateways;
using Softswitch.Domain.Gateways;

namespace Softswitch.Grains.Gateways;

/// <summary>Links to gateways, remembered for a third of their lease. That a gateway is away is not remembered: it may come any moment.</summary>
internal sealed class GatewayDirectory(IGrainFactory grains, TimeProvider time) : IGatewayDirectory
{
    private readonly ConcurrentDictionary<GatewayId, (IGatewayLink Link, long At)> _links = new();

    public ValueTask<IGatewayLink?> Find(GatewayId gateway) =>
        _links.TryGetValue(gateway, out var known) && time.GetElapsedTime(known.At) < IGatewayGrain.Lease / 3
            ? ValueTask.FromResult<IGatewayLink?>(known.Link)
            : Ask(gateway);

    private async ValueTask<IGatewayLink?> Ask(GatewayId gateway)
    {
        var link = await grains.GetGrain<IGatewayGrain>(gateway.Value).Link();
        if (link is not null)
            _links[gateway] = (link, time.GetTimestamp());
        return link;
    }
}
