using Orleans;
using Orleans.Concurrency;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Gateways;

/// <summary>A gateway as grains and the API reach it. Messages are hints: losing one delays, and breaks nothing.</summary>
public interface IGatewayLink : IGrainObserver
{
    /// <summary>The call has commands waiting: collect them with an empty event.</summary>
    [OneWay]
    Task Attention(TenantId tenant, CallId call);

    /// <summary>What passed the legs of a call until now; empty when the gateway does not hold it.</summary>
    Task<ImmutableArray<LegReport>> Media(TenantId tenant, CallId call);

    /// <summary>Send a MESSAGE (RFC 3428) to a device.</summary>
    [OneWay]
    Task Deliver(TextMessage message, DeviceTarget target);
}
