using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Network;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Calls;

/// <summary>Users who have a call already: how many more their channel takes, and whether a second call rings.</summary>
public abstract class BusyScenarios(RunningSwitch running)
{
    private static Scenario Talk => new Scenario().Invite().Answered().Byed();

    private static Scenario RefusedWith(string status) => new Scenario().Invite().Receive(status).AckFailure();

    [ProgramFact("sipp")]
    public async Task Channel_at_its_limit_makes_no_other_call_until_one_ends()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var caller = await tenant.AddUserAsync("151", callLimit: 2);
        await using var called = await CalledAsync(running.Account(102), new Scenario().Invited().Answer().Byed(), calls: 3);
        await using var first = Call(caller, Talk, "102", called);
        await using var second = Call(caller, Talk, "102", called);
        var talking = await tenant.TalkingAsync("151", 2);

        await PlayAsync(caller, RefusedWith("403"), "102");
        await tenant.HangUpAsync(talking[0]);
        await tenant.TalkingAsync("151", 1);
        await PlayAsync(caller, new Scenario().Invite().Answered().Bye(), "102");

        await tenant.HangUpAsync(talking[1]);
        await first.SucceedsAsync();
        await second.SucceedsAsync();
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Channel_at_its_limit_takes_no_other_call_until_one_ends()
    {
        using var tenant = new DemoTenantApi(running.Process);
        await using var called = await CalledAsync(
            await tenant.AddUserAsync("152", callLimit: 1), new Scenario().Invited().Answer().Byed(), calls: 2);

        await MeetBusyAsync(tenant, called, "152");
    }

    [ProgramFact("sipp")]
    public async Task Second_call_rings_a_user_with_call_waiting()
    {
        using var tenant = new DemoTenantApi(running.Process);
        await using var called = await CalledAsync(
            await tenant.AddUserAsync("153", callLimit: 2), new Scenario().Invited().Answer().Byed(), calls: 2);
        await using var first = Call(running.Account(101), Talk, "153", called);
        var talking = Assert.Single(await tenant.TalkingAsync("101"));

        await PlayAsync(running.Account(103), new Scenario().Invite().Receive("180").Receive("200").Ack().Pause(200).Bye(), "153");

        Assert.Equal(talking, Assert.Single(await tenant.TalkingAsync("101")));
        await tenant.HangUpAsync(talking);
        await first.SucceedsAsync();
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Second_call_finds_a_user_without_call_waiting_busy()
    {
        using var tenant = new DemoTenantApi(running.Process);
        await using var called = await CalledAsync(
            await tenant.AddUserAsync("154", callLimit: 2, offerSecondCall: false), new Scenario().Invited().Answer().Byed(), calls: 2);

        await MeetBusyAsync(tenant, called, "154");
    }

    /// <summary>A second caller is told 486 while the first talks, and gets through when the first is gone.</summary>
    private async Task MeetBusyAsync(DemoTenantApi tenant, SippPhone called, string number)
    {
        await using var first = Call(running.Account(101), Talk, number, called);
        var talking = Assert.Single(await tenant.TalkingAsync("101"));

        await PlayAsync(running.Account(103), RefusedWith("486"), number);
        await tenant.HangUpAsync(talking);
        await first.SucceedsAsync();
        await PlayAsync(running.Account(103), new Scenario().Invite().Answered().Pause(200).Bye(), number);

        await called.SucceedsAsync();
    }

    private async Task<SippPhone> CalledAsync(SipAccount account, Scenario scenario, int calls)
    {
        await running.Process.RegisterAsync(account);
        return SippPhone.Start(running.Process, account, scenario, calls: calls);
    }

    private SippPhone Call(SipAccount caller, Scenario scenario, string target, SippPhone called) =>
        SippPhone.Start(running.Process, caller with { Port = FreePorts.Take() }, scenario, target, others: called);

    private Task PlayAsync(SipAccount caller, Scenario scenario, string target) =>
        running.Process.PlayAsync(caller with { Port = FreePorts.Take() }, scenario, target);
}
