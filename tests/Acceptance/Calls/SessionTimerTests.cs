using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Calls;

/// <summary>
/// Session timers towards the phone that is called (RFC 4028), with the shortest interval there is: 90 seconds. The calls
/// of a test go on side by side, for each takes its time.
/// </summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class SessionTimerTests
{
    private const int BeforeRefresh = 40_000;
    private const int PastTheFirstEnd = 20_000;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(150);

    [ProgramFact("sipp")]
    public async Task Called_phone_is_refreshed_half_way_and_ended_when_it_does_not_keep_the_session_alive()
    {
        using var folder = new TemporaryFolder();
        var settings = new SwitchSettings
        {
            More = new Dictionary<string, string>(StringComparer.Ordinal) { ["Sip:SessionSeconds"] = "90", ["Media:SilenceSeconds"] = "3600" },
        };
        await using var host = await SwitchProcess.StartAsync(settings, folder.FullPath);

        // One keeps its session, one promised to refresh and does not, one leaves the refresh unanswered.
        await Task.WhenAll(
            TalkAsync(host, 101, 102, Refreshed(Called("uac")).Pause(PastTheFirstEnd).Bye(), Caller.Byed()),
            TalkAsync(host, 103, 104, Called("uas").Pause(BeforeRefresh).Byed(), Caller.Byed()),
            TalkAsync(host, 105, 106, Called("uac").Pause(BeforeRefresh).ReceiveRequest("UPDATE").Byed(), Caller.Byed()));
    }

    /// <summary>A caller without session timers is asked by the switch, and answers.</summary>
    private static Scenario Caller => Refreshed(new Scenario().Invite().Answered());

    private static Scenario Refreshed(Scenario scenario) =>
        scenario.Pause(BeforeRefresh).ReceiveRequest("UPDATE", "Session-Expires: *90").Confirm(headers: "Session-Expires: 90;refresher=uac\nRequire: timer\n");

    /// <param name="refresher">Who promises to refresh: the switch, which sent the INVITE, is "uac".</param>
    private static Scenario Called(string refresher) => new Scenario().Invited("Session-Expires: *90").Reply("180 Ringing")
        .Reply("200 OK", Bodies.Offer, $"Session-Expires: 90;refresher={refresher}\nRequire: timer\n").ReceiveRequest("ACK");

    private static async Task TalkAsync(SwitchProcess host, int from, int to, Scenario calledSide, Scenario callingSide)
    {
        await using var called = await host.CalledAsync(to, calledSide, budget: Long);
        await using var caller = SippPhone.Start(host, host.Account(from), callingSide, $"{to}", Long, others: called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
    }
}
