using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Trunks;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A trunk that its carrier takes calls of.</summary>
internal sealed class FakeTrunk(TrunkName name) : ITrunkGrain
{
    public Task<TrunkSeat> Occupy(CallId call, TrunkUse use) => throw new NotSupportedException();

    public Task Hold(CallId call) => throw new NotSupportedException();

    public Task Release(CallId call) => throw new NotSupportedException();

    public Task<bool> Serve(GatewayId gateway, TrunkReport report) => throw new NotSupportedException();

    public Task<TrunkView?> View() =>
        Task.FromResult<TrunkView?>(new TrunkView(name, null, true, 3, new GatewayId("gw1"), new TrunkReport(true, true, "200 OK")));

    public Task Reload() => Task.CompletedTask;
}
