using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Users;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.FeatureCodes;

/// <summary>Settings that users change by telephone: SPEC R2 and P6.</summary>
public sealed class PhoneMenusTests : GrainTests
{
    private int _calls;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var models = new SchemeModel(
            Tenant, "Office", true,
            [Plan(1), Plan(2)],
            [new SchemeWeekModel(WeekPeriodRules.ToModel(new WeekPeriodConfig(DayOfWeek.Monday, "00:00", DayOfWeek.Thursday, "00:00")), 1, "")],
            [], []);
        Host.Configuration.Switched.Add(new SwitchedScheme(models, null));
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
    }

    [Fact]
    public async Task Plan_is_switched_for_good_and_the_phone_is_named_in_the_log()
    {
        var call = await DialAsync("915");
        Assert.Equal(PromptId.PlanMenu, Said(call));
        await KeyAsync(call, "2");
        Assert.Equal(PromptId.EnterPlan, Said(call));
        await KeyAsync(call, "2");
        Assert.Equal(PromptId.PlanPermanent, Said(call));
        Assert.Equal(new SchemeOverride(2), Host.Overrides.Schemes["Office"]);
        Assert.Equal("phone:alice-desk", Host.Overrides.By!.Who);

        await call.SendAsync(new CallInput.Played(LegId.Caller, Last(call), PlayEnd.Finished));
        Assert.Equal(CallPhase.Ending, call.State.Phase);
    }

    [Fact]
    public async Task Plan_switched_for_a_while_ends_with_the_next_change_of_the_schedule()
    {
        var call = await DialAsync("915");
        await KeyAsync(call, "1");
        await KeyAsync(call, "1");
        Assert.NotNull(Host.Overrides.Schemes["Office"]!.Until);
        var back = await DialAsync("915");
        await KeyAsync(back, "3");
        Assert.Equal(PromptId.PlanBySchedule, Said(back));
        Assert.Null(Host.Overrides.Schemes["Office"]);
    }

    [Fact]
    public async Task Who_has_no_right_to_it_hears_so()
    {
        Host.Configuration.Users[AliceId] = Alice with { Rights = UserRights.None };
        await Host.TellAsync(ConfigurationKind.User, AliceId.ToString());
        Assert.Equal(PromptId.NotAllowed, Said(await DialAsync("915")));
        Assert.Empty(Host.Overrides.Schemes);
    }

    [Fact]
    public async Task Forward_is_set_beside_what_else_is_switched_by_hand()
    {
        var call = await DialAsync("910");
        Assert.Equal(PromptId.ForwardMenu, Said(call));
        await KeyAsync(call, "1");
        await KeyAsync(call, "0612345678");
        Assert.Equal(PromptId.ForwardedAlways, Said(call));
        Assert.Equal(new PhoneForwardConfig("0612345678"), Host.Overrides.Of(AliceId)!.PhoneForward);

        var again = await DialAsync("910");
        await KeyAsync(again, "3");
        await KeyAsync(again, "102");
        await KeyAsync(again, "25");
        Assert.Equal(new PhoneForwardConfig("0612345678", NoAnswer: "102", NoAnswerAfter: 25), Host.Overrides.Of(AliceId)!.PhoneForward);
    }

    [Fact]
    public async Task Change_that_fails_is_told()
    {
        Host.Overrides.IsContended = true;
        var call = await DialAsync("910");
        await KeyAsync(call, "0");
        Assert.Equal(PromptId.CallFailed, Said(call));
    }

    [Fact]
    public async Task Indicator_is_switched_by_who_dials_it_also_when_somebody_changes_it_meanwhile()
    {
        var number = new ExtensionNumber("360");
        await Host.Routing.Put(Tenant, new RoutingConfig("360", "Away", Indicator: new IndicatorConfig("101", "102")), null, new Actor("test", null, 0));
        Host.Configuration.Extensions[number] = new ExtensionModel(Tenant, number, ExtensionType.Indicator, null);
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        Host.Routing.Conflicts = 2;
        Assert.Equal(PromptId.SwitchedOn, await HearAsync("360"));
        Assert.True((await Host.Routing.Find(Tenant, number))!.Value.Indicator!.IsRed);
        Assert.Equal(PromptId.SwitchedOff, await HearAsync("360"));
        Host.Routing.Conflicts = 3;
        Assert.Equal(PromptId.CallFailed, await HearAsync("360"));
    }

    [Fact]
    public async Task Extension_of_the_tenant_goes_before_the_system_s()
    {
        var number = new ExtensionNumber("915");
        Host.Configuration.Extensions[number] = new ExtensionModel(Tenant, number, ExtensionType.User, BobId);
        await Host.RegisterAsync(BobDesk);
        var call = Host.Call(40);
        await call.OfferAsync(AliceDesk, "915");
        Assert.Equal(CallPhase.Ringing, call.State.Phase);
    }

    private static SchemePlanModel Plan(int number) =>
        new(number, $"Plan {number}", System.Collections.Frozen.FrozenDictionary<E164, SchemeEntryModel>.Empty);

    private static int Last(CallDriver call) => call.State.Service!.Job;

    // The first thing that was said last.
    private static PromptId Said(CallDriver call) =>
        ((SayItem.Prompt)((Sound.Say)call.State.Service!.Service.Question!.Sounds[0]).Items[0]).Id;

    private async Task<CallDriver> DialAsync(string number)
    {
        var call = Host.Call(50 + _calls++);
        await call.OfferAsync(AliceDesk, number);
        Assert.Equal(CallPhase.Talking, call.State.Phase);
        return call;
    }

    private async Task<PromptId> HearAsync(string number)
    {
        var call = await DialAsync(number);
        var said = Said(call);
        await call.CloseAsync();
        return said;
    }

    private static Task KeyAsync(CallDriver call, string digits) =>
        call.SendAsync(new CallInput.Collected(LegId.Caller, call.State.Service!.Awaited, digits, DigitEnd.Complete));
}
