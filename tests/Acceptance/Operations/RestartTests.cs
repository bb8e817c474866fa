using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Network;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Operations;

/// <summary>What is known before a restart is known after it.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class RestartTests
{
    [ProgramFact("sipp")]
    public async Task Registered_phone_after_restart_is_still_called()
    {
        using var folder = new TemporaryFolder();
        var settings = new SwitchSettings();
        var phone = new SipAccount("demo102", settings.DemoPassword, FreePorts.Take());
        await using (var before = await SwitchProcess.StartAsync(settings, folder.FullPath))
        {
            await before.PlayAsync(phone, new Scenario().Register().Receive("200"));
            await before.StopAsync();
        }

        await using var after = await SwitchProcess.StartAsync(settings, folder.FullPath);
        await using var called = SippPhone.Start(after, phone, new Scenario().Invited().Answer().Byed());
        await after.PlayAsync(after.Account(101), new Scenario().Invite().Answered().Pause(200).Bye(), "102");
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Calls_up_when_the_switch_is_stopped_are_hung_up_and_recorded()
    {
        using var folder = new TemporaryFolder();
        var settings = new SwitchSettings();
        await using (var before = await SwitchProcess.StartAsync(settings, folder.FullPath))
        {
            using var tenant = new DemoTenantApi(before);
            await using var called = await before.CalledAsync(102, new Scenario().Invited().Answer().Byed());
            await using var caller = SippPhone.Start(before, before.Account(101), new Scenario().Invite().Answered().Byed(), "102", others: called);
            await tenant.TalkingAsync("101");

            Assert.Equal(0, await before.StopAsync());
            await caller.SucceedsAsync();
            await called.SucceedsAsync();
        }

        await using var after = await SwitchProcess.StartAsync(settings, folder.FullPath);
        using var later = new DemoTenantApi(after);
        var record = Assert.Single(await later.ListAsync("records"));
        Assert.Equal(
            ("Answered", "Platform", false),
            (record.GetProperty("verdict").GetString(), record.GetProperty("hangUp").GetString(), record.GetProperty("presumed").GetBoolean()));
    }
}
