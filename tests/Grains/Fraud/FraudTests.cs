using System.Collections.Frozen;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Fraud;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Fraud;

/// <summary>Calls to outside held against limits, as grains do it.</summary>
public sealed class FraudTests : GrainTests
{
    private const string Outside = "0201234567";
    private static readonly FraudLimits Wide = new(1000, 1000, 1000, 1000, 1000, true);

    [Fact]
    public async Task Call_beyond_those_of_a_minute_is_refused_and_its_record_says_why()
    {
        await Limit(FraudLimits.OfTenant, FraudLimits.OfChannel with { CallsPerMinute = 1 });
        await GiveUp(1, AliceDesk);

        var call = Host.Call(2);
        var refusal = Assert.IsType<LegCommand.Refuse>(Assert.Single((await call.OfferAsync(AliceDesk, Outside)).Commands));
        await call.CloseAsync();

        Assert.Equal((403, CallVerdict.FraudLimit), (refusal.Status, call.State.Verdict!.Value));
        var record = Assert.Single(Host.Records.Appended, record => record.Call == call.Id);
        Assert.Equal(("FraudLimit", "FraudLimit: CallsPerMinute of the channel"), (record.Verdict, record.Legs[0].Reason));
        IsDialled(await Host.Call(3).OfferAsync(BobDesk, Outside));
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        IsDialled(await Host.Call(4).OfferAsync(AliceDesk, Outside));
    }

    [Fact]
    public async Task Emergency_call_passes_every_limit_and_does_not_count()
    {
        var none = new FraudLimits(0, 0, 0, 0, 0, true);
        await Limit(none, none);
        Assert.Equal(CallVerdict.FraudLimit, (await Host.Call(1).OfferAsync(AliceDesk, Outside)).State.Verdict);

        IsDialled(await Host.Call(2).OfferAsync(AliceDesk, "112"));

        Assert.Equal((0, 0), (await Counts()));
    }

    [Fact]
    public async Task Call_between_extensions_does_not_count()
    {
        await Limit(Wide, FraudLimits.OfChannel with { CallsPerMinute = 0 });
        await Host.RegisterAsync(BobDesk);
        Assert.IsType<LegCommand.Offer>(Assert.Single((await Host.Call(1).OfferAsync(AliceDesk, BobNumber.Value)).Commands));
        Assert.Equal((0, 0), await Counts());
    }

    [Fact]
    public async Task Calls_asked_for_at_the_same_time_never_pass_the_limit()
    {
        await Limit(FraudLimits.OfTenant with { CallsPerMinute = 7 }, Wide);
        var answers = await Task.WhenAll(Enumerable.Range(1, 40).Select(call =>
            Host.Fraud.Ask(new FraudRequest(Call(call), new ChannelName($"desk{call}"), 0, false))));
        Assert.Equal(7, answers.Count(refusal => refusal is null));
        Assert.All(answers.Where(refusal => refusal is not null), refusal => Assert.Equal(new ReachedLimit(null, FraudLimit.CallsPerMinute), refusal));
    }

    [Fact]
    public async Task Alarm_reaches_those_who_follow_the_tenant_once()
    {
        await Limit(Wide, FraudLimits.OfChannel with { CallsPerMinute = 0 });
        var follower = new FakeFollower();
        var reference = Host.Grains.CreateObjectReference<ILiveFollower>(follower);
        await Host.Board().Follow(reference);
        await Host.Call(1).OfferAsync(AliceDesk, Outside);
        await Host.Call(2).OfferAsync(AliceDesk, Outside);

        await Host.PassUntilAsync(TimeSpan.FromMilliseconds(100), () => Alarms(follower).Length > 0);

        var alarm = Assert.Single(Alarms(follower));
        Assert.Equal((AliceDesk, FraudLimit.CallsPerMinute), (alarm.Channel!.Value, alarm.Limit));
    }

    [Fact]
    public async Task Call_that_passes_what_may_be_spent_is_ended_and_its_record_says_why()
    {
        await Limit(Wide, Wide with { SpendPerHour = 6 }, price: 3);
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, Outside);
        await call.AnswerAsync();

        await Host.PassUntilAsync(TimeSpan.FromSeconds(5), async () => (await call.CollectAsync()).State.Phase == CallPhase.Ending);
        await call.CloseAsync();

        Assert.Equal((ReleaseCause.FraudLimit, CallVerdict.Answered), (call.State.Cause!.Value, call.State.Verdict!.Value));
        var record = Assert.Single(Host.Records.Appended);
        Assert.Equal("FraudLimit: SpendPerHour of the channel", record.Legs[0].Reason);
        Assert.InRange(record.Talked, 120_000, 240_000);
    }

    [Fact]
    public async Task Spend_is_found_in_the_records_after_a_restart_also_when_the_store_was_away()
    {
        await Limit(Wide, Wide, price: 3);
        await Talk(1, TimeSpan.FromMinutes(2));
        Host.Records.IsAway = true;
        await using var after = await GrainHost.StartAsync(Host);
        after.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(0, (await after.Fraud.Status()).Tenant.SpentInDay);

        Host.Records.IsAway = false;
        await after.PassUntilAsync(TimeSpan.FromSeconds(30), async () => (await after.Fraud.Status()).Tenant.SpentInDay > 0);

        var channel = Assert.Single((await after.Fraud.Status()).Channels);
        Assert.Equal((AliceDesk, 6), (channel.Channel!.Value, decimal.Round(channel.SpentInDay, 2)));
    }

    [Fact]
    public async Task Heartbeat_counts_a_call_again_that_was_forgotten()
    {
        await Limit(Wide, Wide, price: 3);
        var before = Host.Call(1);
        await before.OfferAsync(AliceDesk, Outside);
        await before.AnswerAsync();
        await using var after = await GrainHost.StartAsync(Host);

        await after.Call(1).From(before).ResumeAsync(null);

        await GrainHost.EventuallyAsync(async () => (await after.Fraud.Status()).Tenant is { CallsAtOnce: 1, SpentInHour: > 0 });
    }

    [Fact]
    public async Task Lifted_block_lets_calls_through()
    {
        await Limit(FraudLimits.OfTenant with { CallsPerMinute = 1 }, Wide);
        await GiveUp(1, AliceDesk);
        Assert.Equal(FraudLimit.CallsPerMinute, Assert.Single((await Host.Fraud.Status()).Tenant.Reached));

        await Host.Fraud.Lift(null);

        IsDialled(await Host.Call(2).OfferAsync(BobDesk, Outside));
    }

    private static FraudAlarm[] Alarms(FakeFollower follower) =>
        [.. follower.Events.Select(each => each.Change).OfType<LiveChange.Alarm>().Select(alarm => alarm.View)];

    private static void IsDialled(CallReceipt receipt) => Assert.IsType<LegCommand.Dial>(Assert.Single(receipt.Commands));

    private async Task<(int InMinute, int AtOnce)> Counts()
    {
        var status = (await Host.Fraud.Status()).Tenant;
        return (status.CallsInMinute, status.CallsAtOnce);
    }

    /// <summary>A carrier for all numbers, and limits of the tenant and of Alice's desk.</summary>
    private async Task Limit(FraudLimits tenant, FraudLimits channel, decimal price = 0.01m)
    {
        Host.Configuration.Limits = new FraudRules(tenant, new Dictionary<ChannelName, FraudLimits> { [AliceDesk] = channel }.ToFrozenDictionary());
        Host.Trunks.Put(FakeTrunks.Model("carrier") with { CarriesEmergency = true }, price);
        await Host.TellAsync(ConfigurationKind.Trunk, "carrier");
    }

    private async Task GiveUp(int number, ChannelName from)
    {
        var call = Host.Call(number);
        IsDialled(await call.OfferAsync(from, Outside));
        await call.SendAsync(new CallInput.Cancelled());
        await call.CloseAsync();
    }

    private async Task Talk(int number, TimeSpan time)
    {
        var call = Host.Call(number);
        IsDialled(await call.OfferAsync(AliceDesk, Outside));
        await call.AnswerAsync();
        Host.Clock.Advance(time);
        await call.SendAsync(new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));
        await call.CloseAsync();
    }
}
