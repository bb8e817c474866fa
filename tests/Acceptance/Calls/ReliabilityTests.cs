using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Calls;

/// <summary>Reliable ringing, session timers and requests that cross on the wire.</summary>
[Collection(SqliteCollection.Name)]
public sealed class ReliabilityTests(SqliteSwitch running)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(150);

    /// <summary>RFC 3262: each side of the switch confirms its own reliable ringing.</summary>
    [ProgramFact("sipp")]
    public async Task Reliable_ringing_from_called_is_acknowledged()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited("Supported:.*100rel")
            .Reply("180 Ringing", headers: "Require: 100rel\nRSeq: 1\n").ReceiveRequest("PRACK", "RAck: *1 ").Confirm()
            .Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK").Byed());
        await running.CallAsync(101, "102", new Scenario().Invite().Receive("180").Receive("200").Ack().Pause(200).Bye());
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Caller_that_requires_reliable_ringing_gets_it()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Reply("180 Ringing").Pause(800)
            .Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK").Byed());
        await running.CallAsync(101, "102", new Scenario().Invite(headers: "Require: 100rel\nSupported: 100rel\n")
            .Prack("180").Receive("200").Ack().Pause(200).Bye());
        await called.SucceedsAsync();
    }

    /// <summary>RFC 4028: the switch refreshes when the phone leaves it to the switch.</summary>
    [ProgramFact("sipp")]
    public async Task Session_timer_agreed_is_refreshed_half_way()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer().Byed(), budget: Long);
        await running.CallAsync(
            101,
            "102",
            new Scenario().Invite(headers: "Supported: timer\nSession-Expires: 90;refresher=uas\nMin-SE: 90\n").MayReceive("180")
                .Receive("200", "Session-Expires: *[0-9]+ *;refresher=uas").Ack().Pause(38000)
                .ReceiveRequest("UPDATE|INVITE").Confirm(headers: "Session-Expires: 90;refresher=uac\nRequire: timer\n").Pause(500).Bye(),
            budget: Long);
        await called.SucceedsAsync();
    }

    /// <summary>A caller that promised to refresh and does not is gone: the switch ends the call before the session expires.</summary>
    [ProgramFact("sipp")]
    public async Task Session_not_refreshed_by_caller_is_ended()
    {
        await using var called = await running.CalledAsync(107, new Scenario().Invited().Answer().Pause(50000).Byed(), budget: Long);
        await running.CallAsync(
            101,
            "107",
            new Scenario().Invite(headers: "Supported: timer\nSession-Expires: 90;refresher=uac\nMin-SE: 90\n").MayReceive("180")
                .Receive("200", "Session-Expires: *[0-9]+ *;refresher=uac").Ack().Pause(50000).Byed(),
            budget: Long);
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Session_interval_too_small_is_refused_with_422() =>
        await running.CallAsync(101, "102", new Scenario().Invite(headers: "Supported: timer\nSession-Expires: 10\n").Receive("422", "Min-SE: *[0-9]+").AckFailure());

    /// <summary>The caller re-invites while the called side hangs up: both end, whichever comes first.</summary>
    [ProgramFact("sipp")]
    public async Task Bye_crossing_a_reinvite_ends_the_call_at_both()
    {
        await using var called = await running.CalledAsync(108, new Scenario().Invited().Answer().Pause(500)
            .Reinvited().Request("BYE").Receive("200").Reply("487 Request Terminated").ReceiveRequest("ACK"));
        await running.CallAsync(101, "108", new Scenario().Invite().Answered().Pause(500)
            .Request("INVITE", Bodies.Changed).MayReceive("100").ByedWhileInviting());
        await called.SucceedsAsync();
    }
}
