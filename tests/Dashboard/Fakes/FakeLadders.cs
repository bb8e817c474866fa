using Softswitch.Contracts.Ladders;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Tests.Fakes;

/// <summary>Knows one ended call of acme, refused by its called phone.</summary>
internal sealed class FakeLadders : ILadderFinder
{
    public static readonly CallId Call = Sample.CallId(1);

    private const string Invite = "INVITE sip:102@192.0.2.1 SIP/2.0\r\nFrom: \"<b>Eve</b>\" <sip:101@192.0.2.1>\r\n\r\nv=0\r\n";

    public Task<FoundLadder?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default) =>
        Task.FromResult(tenant == Sample.Tenant && call == Call ? new FoundLadder(Record(), null, Ladder()) : null);

    public static CallLadder Ladder() => new(
        [
            Message(0, 0, false, "198.51.100.9:40000", Invite),
            Message(25, 1, true, "203.0.113.4:5060", Invite),
            Message(1500, 1, false, "203.0.113.4:5060", "SIP/2.0 486 Busy Here\r\n\r\n"),
            Message(1501, 0, true, "198.51.100.9:40000", "SIP/2.0 486 Busy Here\r\n\r\n"),
        ],
        [new LadderStep(Sample.Now.AddMilliseconds(1501), 2, LadderStepKind.Event, "Refused", new LegId(1), 486, "Busy 486", CallPhase.Ringing, CallPhase.Ending)],
        false);

    private static LadderMessage Message(int milliseconds, int leg, bool isSent, string remote, string text) =>
        new(Sample.Now.AddMilliseconds(milliseconds), new LegId(leg), isSent, "udp", remote, text);

    private static CdrRecord Record()
    {
        var started = Sample.Now.ToUnixTimeMilliseconds();
        return new CdrRecord(
            Call, Sample.Tenant, started, null, null, started + 1501, new CdrParty(null, null, "101", "Eve"), "102", "102", "Busy", 486, 17, HangUpSide.Called, []);
    }
}
