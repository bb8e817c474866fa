using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Channels;

/// <summary>The calls a channel may have at a time.</summary>
public sealed class SeatTests : GrainTests
{
    [Fact]
    public async Task Limit_counts_living_calls_only()
    {
        var first = await TalkAsync(1);
        await TalkAsync(2);

        Assert.False((await Host.Channel(BobDesk).Occupy(Call(9))).Granted);
        await first.SendAsync(new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));
        await GrainHost.EventuallyAsync(async () => (await Host.Channel(BobDesk).View())!.Calls.Length == 1);

        Assert.True((await Host.Channel(BobDesk).Occupy(Call(9))).Granted);
    }

    [Fact]
    public async Task Seats_of_calls_that_no_longer_exist_are_found_free()
    {
        var channel = Host.Channel(BobDesk);
        Assert.True((await channel.Occupy(Call(1))).Granted);
        Assert.True((await channel.Occupy(Call(2))).Granted);

        var seat = await channel.Occupy(Call(3));

        Assert.Equal((true, BobId), (seat.Granted, seat.User));
        Assert.Equal([Call(3)], (await channel.View())!.Calls.AsEnumerable());
    }

    [Fact]
    public async Task Taking_and_releasing_twice_is_as_good_as_once()
    {
        var channel = Host.Channel(BobDesk);
        await channel.Occupy(Call(1));
        await channel.Occupy(Call(1));
        Assert.Single((await channel.View())!.Calls);

        await channel.Release(Call(1));
        await channel.Release(Call(1));
        Assert.Empty((await channel.View())!.Calls);
    }

    [Fact]
    public async Task Ringing_takes_a_seat_only_where_something_is_registered()
    {
        var channel = Host.Channel(BobDesk);
        Assert.Empty((await channel.Ring(Call(1))).Targets);
        Assert.Empty((await channel.View())!.Calls);

        await Host.RegisterAsync(BobDesk);
        var offer = await channel.Ring(Call(1));

        Assert.Equal(ContactOf(BobDesk), Assert.Single(offer.Targets).Contact);
        Assert.Single((await channel.View())!.Calls);
    }

    [Fact]
    public async Task Unknown_channel_has_no_seat() => Assert.False((await Host.Channel(new("nobody")).Occupy(Call(1))).Granted);

    [Fact]
    public async Task Changed_limit_counts_at_once()
    {
        await TalkAsync(1);
        Host.Configuration.Channels[BobDesk] = Channel(BobDesk, BobId, limit: 1);
        await Host.TellAsync(ConfigurationKind.Channel, BobDesk.Value);

        Assert.False((await Host.Channel(BobDesk).Occupy(Call(9))).Granted);
    }

    [Fact]
    public async Task Channel_may_ask_a_call_that_is_waiting_for_it()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Host.Configuration.Channels[BobDesk] = Channel(BobDesk, BobId, limit: 1);
        await Host.RegisterAsync(BobDesk);
        Host.Configuration.Gate = gate.Task;

        // Bob calls his own number: the call holds his only seat and waits, through his user, for his channel.
        var waiting = Host.Call(1);
        var first = waiting.OfferAsync(BobDesk, BobNumber.Value);
        await GrainHost.EventuallyAsync(async () => (await Host.Channel(BobDesk).View())!.Calls.Length == 1);

        // The channel has to ask the first call whether it lives before it can refuse the second.
        var seat = await Host.Channel(BobDesk).Occupy(Call(2)).WaitAsync(TimeSpan.FromSeconds(60));
        gate.SetResult();
        var receipt = await first.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.False(seat.Granted);
        Assert.Equal(CallPhase.Ringing, receipt.State.Phase);
    }

    [Fact]
    public async Task Many_calls_to_and_from_full_channels_all_come_to_an_end()
    {
        await Host.RegisterAsync(BobDesk);
        await Host.RegisterAsync(AliceDesk);
        var calls = Enumerable.Range(1, 60).Select(Host.Call).ToArray();

        var receipts = await Task.WhenAll(calls.Select((call, i) => i % 2 == 0
            ? call.OfferAsync(BobDesk, AliceNumber.Value)
            : call.OfferAsync(AliceDesk, BobNumber.Value))).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.All(receipts, receipt => Assert.True(receipt.State.Phase is CallPhase.Ringing or CallPhase.Ending));
        Assert.InRange((await Host.Channel(BobDesk).View())!.Calls.Length, 0, 2);

        foreach (var call in calls)
        {
            if (call.State.Phase == CallPhase.Ringing)
                await call.SendAsync(new CallInput.Cancelled());
            await call.CloseAsync();
        }

        await GrainHost.EventuallyAsync(async () => (await Host.Channel(BobDesk).View())!.Calls.IsEmpty);
        await GrainHost.EventuallyAsync(async () => (await Host.Channel(AliceDesk).View())!.Calls.IsEmpty);
        Assert.Equal(calls.Length, Host.Records.Appended.Select(record => record.Call).Distinct().Count());
    }

    private async Task<CallDriver> TalkAsync(int number)
    {
        await Host.RegisterAsync(AliceDesk);
        var call = Host.Call(number);
        await call.OfferAsync(BobDesk, AliceNumber.Value);
        await call.AnswerAsync();
        Assert.Equal(CallPhase.Talking, call.State.Phase);
        return call;
    }
}
