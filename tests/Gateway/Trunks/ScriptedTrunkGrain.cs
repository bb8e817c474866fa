using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Trunks;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>A trunk's grain that grants its duty when told to, and keeps what it is told.</summary>
internal sealed class ScriptedTrunkGrain : ITrunkGrain
{
    public bool Grants { get; set; } = true;

    public bool IsAway { get; set; }

    public List<TrunkReport> Reports { get; } = [];

    public Task<bool> Serve(GatewayId gateway, TrunkReport report)
    {
        if (IsAway)
            return Task.FromException<bool>(new TimeoutException());
        Reports.Add(report);
        return Task.FromResult(Grants);
    }

    public Task<TrunkSeat> Occupy(CallId call, TrunkUse use) => throw new NotSupportedException();

    public Task Hold(CallId call) => throw new NotSupportedException();

    public Task Release(CallId call) => throw new NotSupportedException();

    public Task<TrunkView?> View() => throw new NotSupportedException();

    public Task Reload() => throw new NotSupportedException();
}
