using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Calls;

/// <summary>A phone that sends no sound is asked whether it still knows the call.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class SilenceTests
{
    [ProgramFact("sipp")]
    public Task Silent_phone_that_still_knows_the_call_keeps_it() => TalkAsync(
        new Scenario().Invited().Answer().ReceiveRequest("OPTIONS").Confirm().Pause(3000).Bye(),
        new Scenario().Invite().Answered().ReceiveRequest("OPTIONS").Confirm().Byed());

    [ProgramFact("sipp")]
    public Task Silent_phone_that_lost_the_call_ends_it_for_the_other() => TalkAsync(
        new Scenario().Invited().Answer().ReceiveRequest("OPTIONS").Confirm("481 Call/Transaction Does Not Exist").Byed(),
        new Scenario().Invite().Answered().ByedPerhapsAsked());

    private static async Task TalkAsync(Scenario calledSide, Scenario callingSide)
    {
        using var folder = new TemporaryFolder();
        var settings = new SwitchSettings { More = new Dictionary<string, string>(StringComparer.Ordinal) { ["Media:SilenceSeconds"] = "2" } };
        await using var host = await SwitchProcess.StartAsync(settings, folder.FullPath);
        await using var called = await host.CalledAsync(102, calledSide);
        await using var caller = SippPhone.Start(host, host.Account(101), callingSide, "102", others: called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
    }
}
