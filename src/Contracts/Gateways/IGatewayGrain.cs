using Orleans;

namespace Softswitch.Contracts.Gateways;

/// <summary>One gateway; key: its id. Knows the link to it for as long as it attaches at least every <see cref="Lease"/>.</summary>
public interface IGatewayGrain : IGrainWithStringKey
{
    static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    Task Attach(IGatewayLink link);

    Task Detach();

    /// <summary>The link; null when the gateway is gone.</summary>
    Task<IGatewayLink?> Link();
}
