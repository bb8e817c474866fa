using Orleans;
using Softswitch.Contracts.Ladders;

namespace Softswitch.Contracts.Gateways;

/// <summary>One gateway; key: its id. Knows the link to it for as long as it attaches at least every <see cref="Lease"/>.</summary>
public interface IGatewayGrain : IGrainWithStringKey
{
    static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    Task Attach(IGatewayLink link);

    /// <summary>Told beside <see cref="Attach"/>, by a gateway that remembers what passed in its calls.</summary>
    Task AttachLadder(ILadderLink ladder);

    Task Detach();

    /// <summary>The link; null when the gateway is gone.</summary>
    Task<IGatewayLink?> Link();

    /// <summary>The way to what it remembers; null when the gateway is gone or remembers nothing.</summary>
    Task<ILadderLink?> Ladder();
}
