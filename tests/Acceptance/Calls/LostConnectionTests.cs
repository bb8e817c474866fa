using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Calls;

/// <summary>Phones whose connection closes in a call, and calls taken back with a reason.</summary>
[Collection(SqliteCollection.Name)]
public sealed class LostConnectionTests(SqliteSwitch running)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    /// <summary>The program of the caller ends in the middle of the call, as a phone whose power is pulled does over TCP.</summary>
    [ProgramFact("sipp")]
    public async Task Phone_whose_connection_closes_in_a_call_is_noticed_within_seconds()
    {
        await using var called = await running.CalledAsync(
            102, new Scenario().Invited().Answer().ReceiveRequest("BYE", "Reason:.*cause=16").Confirm(), budget: Long);
        await running.CallAsync(101, "102", new Scenario().Invite().Answered().Pause(300), SipTransport.Tcp);
        await called.SucceedsAsync();
    }

    /// <summary>RFC 3326 2: a phone that is told that the call was answered elsewhere shows no missed call.</summary>
    [ProgramFact("sipp")]
    public async Task Call_cancelled_because_it_was_answered_elsewhere_is_told_so_to_the_phone()
    {
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Reply("180 Ringing")
            .ReceiveRequest("CANCEL", "Reason: *SIP;cause=200").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK"));
        await running.CallAsync(101, "102", new Scenario().Invite().Receive("180").Pause(200)
            .Cancel("Reason: SIP;cause=200;text=\"Call completed elsewhere\"\n").Receive("200").Receive("487").AckFailure());
        await called.SucceedsAsync();
    }
}
