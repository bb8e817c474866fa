using System.Collections.Concurrent;
using Softswitch.Contracts.Gateways;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>A gateway that only notes what it is told.</summary>
internal sealed class FakeGateway : IGatewayLink
{
    public ConcurrentQueue<CallId> Attentions { get; } = new();

    public ConcurrentQueue<(TextMessage Message, DeviceTarget Target)> Delivered { get; } = new();

    public Task Attention(TenantId tenant, CallId call)
    {
        Attentions.Enqueue(call);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<LegReport>> Media(TenantId tenant, CallId call) => Task.FromResult(ImmutableArray<LegReport>.Empty);

    public Task Deliver(TextMessage message, DeviceTarget target)
    {
        Delivered.Enqueue((message, target));
        return Task.CompletedTask;
    }
}
