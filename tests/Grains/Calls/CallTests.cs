using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Grains.Calls;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Calls;

/// <summary>A call by events and receipts.</summary>
public sealed class CallTests : GrainTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Host.RegisterAsync(BobDesk);
    }

    [Fact]
    public async Task Answered_call_is_offered_rung_connected_and_ended()
    {
        var call = Host.Call(1);

        var offered = await call.OfferAsync(AliceDesk, BobNumber.Value);
        var offer = Assert.IsType<LegCommand.Offer>(Assert.Single(offered.Commands));
        Assert.Equal((ContactOf(BobDesk), "101", "Alice", "Bob"), (offer.Target.Contact, offer.Caller.Number, offer.Caller.Name, offer.Destination.Name));

        Assert.IsType<LegCommand.Progress>(Assert.Single((await call.RingAsync()).Commands));
        var answered = await call.AnswerAsync();
        Assert.Equal(["Answer", "Bridge"], answered.Commands.Select(command => command.GetType().Name), StringComparer.Ordinal);
        Assert.Equal(CallPhase.Talking, (await call.Grain.View())!.Phase);

        var released = await call.SendAsync(new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));
        Assert.IsType<LegCommand.End>(Assert.Single(released.Commands));
        Assert.Equal(CallPhase.Ended, (await call.CloseAsync()).State.Phase);
        Assert.Null(await call.Grain.View());
    }

    [Fact]
    public async Task Repeated_event_gets_the_same_receipt_and_changes_nothing()
    {
        var call = Host.Call(1);
        var first = await call.OfferAsync(AliceDesk, BobNumber.Value);

        var again = await call.Grain.Handle(call.Last!);

        Assert.Equal(first.Number, again.Number);
        Assert.Equal(first.Commands.AsEnumerable(), again.Commands.AsEnumerable());
        Assert.Single((await Host.Channel(BobDesk).View())!.Calls);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(0)]
    public async Task Event_out_of_sequence_is_not_known(long number)
    {
        var receipt = await Host.Call(1).Grain.Handle(new CallEvent(number, null));
        Assert.False(receipt.Known);
    }

    [Theory]
    [InlineData(CallPhase.Ringing)]
    [InlineData(CallPhase.Talking)]
    public async Task Call_goes_on_elsewhere_from_its_checkpoint(CallPhase phase)
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        if (phase == CallPhase.Talking)
            await call.AnswerAsync();
        await using var other = await GrainHost.StartAsync(Host);
        var moved = other.Call(1).From(call);

        Assert.False((await moved.SendAsync(null)).Known);
        await moved.ResumeAsync(null);
        Assert.Equal(phase, moved.State.Phase);

        if (phase == CallPhase.Ringing)
            await moved.AnswerAsync();
        await moved.SendAsync(new CallInput.Released(CallDriver.FirstDevice, ReleaseCause.HungUp));
        await moved.CloseAsync();
        var record = Assert.Single(other.Records.Appended);
        Assert.Equal("Answered", record.Verdict);
    }

    [Fact]
    public async Task Resumed_call_still_rings_no_longer_than_it_may()
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        await using var other = await GrainHost.StartAsync(Host);
        var moved = other.Call(1).From(call);
        await moved.ResumeAsync(null);

        other.Clock.Advance(GrainHost.RingTime - TimeSpan.FromSeconds(1));
        await other.AttachAsync();

        await other.PassUntilAsync(TimeSpan.FromSeconds(1), () => other.Gateway.Attentions.Contains(moved.Id));
        await moved.CollectAsync();
        Assert.Equal(CallVerdict.NoAnswer, moved.State.Verdict);
    }

    [Fact]
    public async Task Call_nobody_answers_is_brought_to_the_attention_of_its_gateway()
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);

        Host.Clock.Advance(GrainHost.RingTime - TimeSpan.FromSeconds(1));
        Assert.Empty((await call.CollectAsync()).Commands);
        await Host.AttachAsync();

        await Host.PassUntilAsync(TimeSpan.FromSeconds(1), () => Host.Gateway.Attentions.Contains(call.Id));
        var receipt = await call.CollectAsync();
        Assert.Equal(["Cancel", "Refuse"], receipt.Commands.Select(command => command.GetType().Name), StringComparer.Ordinal);
        Assert.Equal(480, ((LegCommand.Refuse)receipt.Commands[1]).Status);
    }

    [Fact]
    public async Task Hang_up_ends_both_sides()
    {
        var call = Host.Call(1);
        Assert.False(await call.Grain.HangUp());
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        await call.AnswerAsync();

        Assert.True(await call.Grain.HangUp());
        Assert.False(await call.Grain.HangUp());

        await GrainHost.EventuallyAsync(() => Host.Gateway.Attentions.Contains(call.Id));
        var receipt = await call.CollectAsync();
        Assert.Equal([LegId.Caller, CallDriver.FirstDevice], receipt.Commands.OfType<LegCommand.End>().Select(end => end.Leg));
    }

    [Fact]
    public async Task Commands_decided_meanwhile_come_with_the_next_event()
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        await call.Grain.HangUp();

        var receipt = await call.RingAsync();

        Assert.Contains(receipt.Commands, command => command is LegCommand.Refuse);
    }

    [Fact]
    public async Task Call_whose_gateway_falls_silent_is_given_up_and_frees_its_seats()
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        await call.AnswerAsync();

        Host.Clock.Advance(CallOptions.Default.GatewaySilence - TimeSpan.FromSeconds(1));
        Assert.Empty(Host.Records.Appended);

        await Host.PassUntilAsync(TimeSpan.FromSeconds(1), () => Host.Records.Appended.Count == 1);
        await GrainHost.EventuallyAsync(async () => (await Host.Channel(AliceDesk).View())!.Calls.IsEmpty);
        Assert.Null(await call.Grain.View());
    }

    [Fact]
    public async Task Call_whose_gateway_is_heard_of_goes_on()
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, BobNumber.Value);
        await call.AnswerAsync();
        for (var i = 0; i < 40; i++)
        {
            Host.Clock.Advance(TimeSpan.FromSeconds(30));
            Assert.True((await call.CollectAsync()).Known);
        }

        Assert.Equal(CallPhase.Talking, call.State.Phase);
        Assert.Empty(Host.Records.Appended);
    }

    [Fact]
    public async Task Route_that_cannot_be_found_fails_the_call()
    {
        Host.Configuration.IsAway = true;
        var receipt = await Host.Call(1).OfferAsync(AliceDesk, BobNumber.Value);
        Assert.Equal(503, Assert.IsType<LegCommand.Refuse>(Assert.Single(receipt.Commands)).Status);
    }
}
