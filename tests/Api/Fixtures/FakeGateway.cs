using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A gateway that tells what passed in any call; without reports it is gone.</summary>
internal sealed class FakeGateway(ImmutableArray<LegReport>? reports) : IGatewayGrain, IGatewayLink
{
    public Task Attach(IGatewayLink link) => throw new NotSupportedException();

    public Task AttachLadder(ILadderLink ladder) => throw new NotSupportedException();

    public Task Detach() => throw new NotSupportedException();

    public Task<IGatewayLink?> Link() => Task.FromResult<IGatewayLink?>(reports is null ? null : this);

    public Task<ILadderLink?> Ladder() => Task.FromResult<ILadderLink?>(null);

    public Task Attention(TenantId tenant, CallId call) => throw new NotSupportedException();

    public Task<ImmutableArray<LegReport>> Media(TenantId tenant, CallId call) => Task.FromResult(reports ?? []);

    public Task Deliver(TextMessage message, DeviceTarget target) => throw new NotSupportedException();
}
