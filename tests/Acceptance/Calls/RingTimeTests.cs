using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Calls;

/// <summary>A phone that rings and is not answered.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class RingTimeTests
{
    [ProgramFact("sipp")]
    public async Task Phone_not_answered_in_time_stops_ringing_and_caller_gets_480()
    {
        using var folder = new TemporaryFolder();
        var settings = new SwitchSettings { More = new Dictionary<string, string>(StringComparer.Ordinal) { ["Calls:RingSeconds"] = "5" } };
        await using var host = await SwitchProcess.StartAsync(settings, folder.FullPath);
        await using var called = await host.CalledAsync(
            102, new Scenario().Invited().Reply("180 Ringing").ReceiveRequest("CANCEL").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK"));
        await using var caller = SippPhone.Start(
            host, host.Account(101), new Scenario().Invite().Receive("180").Receive("480").AckFailure(), "102", others: called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
    }
}
