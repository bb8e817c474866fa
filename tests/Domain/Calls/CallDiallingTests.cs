using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Trunks;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

public sealed class CallDiallingTests
{
    private static readonly LegId First = new(1);
    private static readonly LegId Second = new(2);

    [Fact]
    public void Route_to_carriers_asks_the_first_trunk_before_anything_is_sent()
    {
        var transition = Apply(BeingRouted(), Routed("one", "two"));
        Assert.Equal(new CallEffect.ClaimTrunk(new TrunkName("one")), Assert.Single(transition.Effects));
        Assert.Equal(CallPhase.Routing, transition.State.Phase);
    }

    [Fact]
    public void Trunk_that_grants_a_place_is_dialled_with_the_offer_of_the_caller()
    {
        var transition = Apply(Apply(BeingRouted(), Routed("one")).State, new CallInput.TrunkClaimed(TrunkSeat.Granted));
        Assert.Equal(new LegCommand.Dial(First, Carrier("one"), Offer.Body), Assert.Single(Commands(transition)));
        Assert.Contains(new CallEffect.StartTimer(CallTimer.NoAnswer, CallPolicy.Default.RingTime), transition.Effects);
        Assert.Equal(new TrunkName("one"), transition.State.Legs[1].Trunk);
    }

    [Theory]
    [InlineData(TrunkSeat.Full)]
    [InlineData(TrunkSeat.TooFast)]
    [InlineData(TrunkSeat.Down)]
    [InlineData(TrunkSeat.Unknown)]
    public void Trunk_without_a_place_is_passed_over_and_noted(TrunkSeat seat)
    {
        var transition = Apply(Apply(BeingRouted(), Routed("one", "two")).State, new CallInput.TrunkClaimed(seat));
        Assert.Equal(new CallEffect.ClaimTrunk(new TrunkName("two")), Assert.Single(transition.Effects));
        Assert.Equal((LegPhase.Ended, seat), (transition.State.Legs[1].Phase, transition.State.Legs[1].Seat!.Value));
    }

    [Fact]
    public void No_trunk_with_a_place_refuses_the_caller_as_congested()
    {
        var state = Run(BeingRouted(), Routed("one", "two"), new CallInput.TrunkClaimed(TrunkSeat.Full));
        var transition = Apply(state, new CallInput.TrunkClaimed(TrunkSeat.Down));
        Assert.Equal(new LegCommand.Refuse(LegId.Caller, 503, ReleaseCause.Failure), Assert.Single(Commands(transition)));
        Assert.Equal(CallVerdict.Congested, transition.State.Verdict);
    }

    [Fact]
    public void Limit_that_a_call_passed_ends_both_sides_and_is_the_last_reason()
    {
        var limit = new OutboundReason(OutboundRule.FraudLimit, "SpendPerHour of the channel");
        var transition = Apply(Talking(), new CallInput.HangUp(limit));
        Assert.Equal(2, Commands(transition).Length);
        Assert.Equal((ReleaseCause.FraudLimit, CallVerdict.Answered), (transition.State.Cause!.Value, transition.State.Verdict!.Value));
        Assert.Equal(limit, transition.State.Reasons[^1]);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(504)]
    public void Failure_of_a_carrier_asks_the_next_trunk(int status)
    {
        var transition = Apply(Dialling("one", "two"), new CallInput.Refused(First, status));
        Assert.Equal(new CallEffect.ClaimTrunk(new TrunkName("two")), Assert.Single(transition.Effects));
        var next = Apply(transition.State, new CallInput.TrunkClaimed(TrunkSeat.Granted));
        Assert.Equal(new LegCommand.Dial(Second, Carrier("two"), Offer.Body), Assert.Single(Commands(next)));
        Assert.DoesNotContain(next.Effects, effect => effect is CallEffect.StartTimer);
    }

    [Theory]
    [InlineData(404, 404, CallVerdict.NotFound)]
    [InlineData(486, 486, CallVerdict.Busy)]
    [InlineData(403, 403, CallVerdict.Refused)]
    [InlineData(603, 603, CallVerdict.Refused)]
    [InlineData(407, 503, CallVerdict.Failed)]
    [InlineData(302, 503, CallVerdict.Unreachable)]
    public void Decision_of_the_called_side_is_told_to_the_caller_at_once(int status, int told, CallVerdict verdict)
    {
        var transition = Apply(Dialling("one", "two"), new CallInput.Refused(First, status));
        Assert.Equal(new LegCommand.Refuse(LegId.Caller, told, ReleaseCause.Failure), Assert.Single(Commands(transition)));
        Assert.Equal(verdict, transition.State.Verdict);
    }

    [Fact]
    public void Failure_after_it_rang_is_not_tried_again()
    {
        var ringing = Run(Dialling("one", "two"), new CallInput.Progressed(First, 180, null));
        var transition = Apply(ringing, new CallInput.Refused(First, 503));
        Assert.Equal(503, Assert.IsType<LegCommand.Refuse>(Assert.Single(Commands(transition))).Status);
    }

    [Fact]
    public void Failure_of_the_last_carrier_tells_what_it_said()
    {
        var state = Run(Dialling("one", "two"), new CallInput.Refused(First, 500), new CallInput.TrunkClaimed(TrunkSeat.Full));
        Assert.Equal((CallPhase.Ending, 500), (state.Phase, state.Status));
    }

    [Fact]
    public void Early_media_of_the_second_carrier_reaches_the_caller()
    {
        var second = Run(Dialling("one", "two"), new CallInput.Refused(First, 503), new CallInput.TrunkClaimed(TrunkSeat.Granted));
        var transition = Apply(second, new CallInput.Progressed(Second, 183, Body("early")));
        Assert.Contains(new LegCommand.Bridge(LegId.Caller, Second), Commands(transition));
    }

    [Fact]
    public void Answer_of_a_carrier_leaves_no_offer_and_no_other_trunk_in_the_checkpoint()
    {
        var state = Run(Dialling("one", "two"), new CallInput.Answered(First, Body("answer")));
        Assert.Equal((CallPhase.Talking, First), (state.Phase, state.Partner!.Value));
        Assert.Null(state.Offer!.Body);
        Assert.Empty(state.Trunks);
    }

    [Fact]
    public void Caller_who_gives_up_withdraws_the_offer_to_the_carrier()
    {
        var transition = Apply(Dialling("one", "two"), new CallInput.Cancelled());
        Assert.Contains(new LegCommand.Cancel(First, ReleaseCause.CallerCancelled), Commands(transition));
        Assert.DoesNotContain(transition.Effects, effect => effect is CallEffect.ClaimTrunk);
    }

    [Fact]
    public void Call_of_a_carrier_shows_the_number_it_told()
    {
        var offer = Offer with { Channel = default, Trunk = new TrunkCaller(new TrunkName("one"), new("+31612345678")) };
        var state = Run(CallState.New, new CallInput.Offered(offer));
        Assert.Equal(("+31612345678", new TrunkName("one")), (state.Caller.Number, state.Legs[0].Trunk!.Value));
        Assert.Null(state.Legs[0].Channel);
    }

    private static CallInput.Routed Routed(params string[] trunks) =>
        new(new Route(Caller, CallFixture.Destination, [], null, [.. trunks.Select(Carrier)]));
}
