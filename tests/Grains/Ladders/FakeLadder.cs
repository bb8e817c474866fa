using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Tests.Ladders;

/// <summary>A gateway's memory with one step in it.</summary>
internal sealed class FakeLadder : ILadderLink
{
    public bool Fails { get; init; }

    public Task<CallLadder> Ladder(TenantId tenant, CallId call) => Fails
        ? Task.FromException<CallLadder>(new InvalidOperationException("no memory"))
        : Task.FromResult(CallLadder.Empty with
        {
            Steps = [new LadderStep(DateTimeOffset.UnixEpoch, 1, LadderStepKind.Event, "Offered", null, null, "", CallPhase.New, CallPhase.Ringing)],
        });
}
