using Softswitch.Contracts.Ladders;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>Knows one call of acme, of which a gateway remembers a message and a step.</summary>
internal sealed class FakeLadders : ILadderFinder
{
    public static readonly DateTimeOffset At = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly CallLadder Ladder = new(
        [new LadderMessage(At, new LegId(1), true, "udp", "192.0.2.7:5060", "INVITE sip:102@192.0.2.7 SIP/2.0\r\n\r\n")],
        [new LadderStep(At, 1, LadderStepKind.Event, "Offered", LegId.Caller, null, "102", CallPhase.New, CallPhase.Ringing)],
        true);

    public Task<FoundLadder?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default) =>
        Task.FromResult(tenant.Value == "acme" && call == Views.Id(1) ? new FoundLadder(null, Views.Call("acme", 1), Ladder) : null);
}
