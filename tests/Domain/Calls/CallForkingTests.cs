using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Trunks;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>Numbers outside that ring at the same time as devices, or as each other (SPEC X2).</summary>
public sealed class CallForkingTests
{
    private static readonly LegId Phone = new(1);
    private static readonly LegId First = new(2);
    private static readonly LegId Second = new(3);

    private static CallInput.TrunkClaimed Granted => new(TrunkSeat.Granted);

    [Fact]
    public void Phone_rings_and_each_number_is_dialled_by_a_trunk_of_its_own()
    {
        var offered = Apply(BeingRouted(), Routed());
        Assert.Equal(Phone, Assert.IsType<LegCommand.Offer>(Assert.Single(Commands(offered))).Leg);
        Assert.Equal(new CallEffect.ClaimTrunk(new TrunkName("one")), offered.Effects[^1]);

        var first = Apply(offered.State, Granted);
        Assert.Equal((First, "+31612345678"), Dialled(first));
        Assert.Equal(new CallEffect.ClaimTrunk(new TrunkName("three")), first.Effects[^1]);
        var second = Apply(first.State, Granted);
        Assert.Equal((Second, "+31687654321"), Dialled(second));
        Assert.Null(second.State.Awaited);
        Assert.Equal("+31687654321", second.State.Legs[3].Party.Number);
    }

    [Fact]
    public void Carrier_that_fails_is_followed_by_the_next_of_its_number_while_the_others_ring()
    {
        var next = Apply(Ringing(), new CallInput.Refused(First, 503));
        Assert.Equal(new CallEffect.ClaimTrunk(new TrunkName("two")), Assert.Single(next.Effects));
        Assert.Equal((new LegId(4), "+31612345678"), Dialled(Apply(next.State, Granted)));
    }

    [Fact]
    public void Refusal_of_one_leaves_the_others_ringing_and_the_last_ends_the_call_with_the_best()
    {
        var state = Run(Ringing(), new CallInput.Refused(First, 404), new CallInput.Refused(Phone, 486));
        Assert.Equal(CallPhase.Ringing, state.Phase);
        var last = Apply(state, new CallInput.Refused(Second, 480));
        Assert.Equal(new LegCommand.Refuse(LegId.Caller, 486, ReleaseCause.Failure), Assert.Single(Commands(last)));
        Assert.Equal(CallVerdict.Busy, last.State.Verdict);
    }

    [Fact]
    public void Number_without_a_place_leaves_the_others_ringing()
    {
        var state = Run(BeingRouted(), Routed(), new CallInput.TrunkClaimed(TrunkSeat.Full), new CallInput.TrunkClaimed(TrunkSeat.Down));
        Assert.Equal((CallPhase.Ringing, new TrunkName("three")), (state.Phase, state.Awaited!.Trunk));
        state = Run(state, new CallInput.TrunkClaimed(TrunkSeat.Full));
        Assert.Equal((CallPhase.Ringing, default(TrunkTarget)), (state.Phase, state.Awaited));
        Assert.Equal(CallVerdict.Refused, Apply(state, new CallInput.Refused(Phone, 603)).State.Verdict);
    }

    [Fact]
    public void Numbers_alone_that_find_no_place_refuse_the_caller_as_congested()
    {
        var state = Run(BeingRouted(), Routed(withPhone: false), new CallInput.TrunkClaimed(TrunkSeat.Full), new CallInput.TrunkClaimed(TrunkSeat.Full), new CallInput.TrunkClaimed(TrunkSeat.Full));
        Assert.Equal((CallPhase.Ending, CallVerdict.Congested), (state.Phase, state.Verdict!.Value));
    }

    [Fact]
    public void Phone_that_answers_takes_the_call_from_the_carriers_and_costs_nothing()
    {
        var answered = Apply(Ringing(), new CallInput.Answered(Phone, Body("answer")));
        LegCommand[] expected =
        [
            new LegCommand.Answer(LegId.Caller, Destination, Body("answer")), new LegCommand.Bridge(LegId.Caller, Phone),
            new LegCommand.Cancel(First, ReleaseCause.AnsweredElsewhere), new LegCommand.Cancel(Second, ReleaseCause.AnsweredElsewhere),
        ];
        Assert.Equal(string.Join(", ", expected.Select(Said)), string.Join(", ", Commands(answered).Select(Said)));
        Assert.Equal(0, answered.State.Price);
    }

    [Fact]
    public void Carrier_that_answers_has_its_own_price()
    {
        var answered = Apply(Ringing(), new CallInput.Answered(Second, Body("answer")));
        Assert.Equal((CallPhase.Talking, 0.05m), (answered.State.Phase, answered.State.Price!.Value));
        Assert.Contains(Commands(answered), command => command is LegCommand.Cancel { Leg.Value: 1, Cause: ReleaseCause.AnsweredElsewhere });
    }

    [Fact]
    public void Caller_is_shown_no_session_of_one_of_several()
    {
        var early = Apply(Ringing(withPhone: false), new CallInput.Progressed(Phone, 183, Body("early")));
        Assert.Null(Assert.IsType<LegCommand.Progress>(Assert.Single(Commands(early))).Body);
    }

    [Fact]
    public void Phone_takes_the_call_while_somebody_outside_is_asked_whether_he_accepts_it()
    {
        var asked = Apply(Ringing(confirms: true), new CallInput.Answered(First, null, ByPlatform: true));
        Assert.DoesNotContain(new CallEffect.StopTimer(CallTimer.NoAnswer), asked.Effects);
        var answered = Apply(asked.State, new CallInput.Answered(Phone, Body("answer")));
        Assert.Contains(new LegCommand.End(First, ReleaseCause.AnsweredElsewhere), Commands(answered));
        Assert.Equal((CallPhase.Talking, Phone), (answered.State.Phase, answered.State.Partner!.Value));
    }

    [Fact]
    public void Two_outside_are_asked_at_once_and_the_first_who_accepts_has_the_call()
    {
        var state = Run(Ringing(confirms: true), new CallInput.Answered(First, null, ByPlatform: true), new CallInput.Answered(Second, null, ByPlatform: true));
        Assert.Equal((1, 3), (state.Find(First)!.Question, state.Find(Second)!.Question));
        var accepted = Apply(state, new CallInput.Collected(Second, 4, "1", DigitEnd.Complete));
        Assert.Equal(new LegCommand.Stop(Second, 3), Commands(accepted)[0]);
        Assert.Contains(new LegCommand.End(First, ReleaseCause.AnsweredElsewhere), Commands(accepted));
        Assert.Contains(new LegCommand.Cancel(Phone, ReleaseCause.AnsweredElsewhere), Commands(accepted));
        Assert.Contains(new CallEffect.StopTimer(CallTimer.NoAnswer), accepted.Effects);
    }

    [Fact]
    public void Who_does_not_accept_leaves_the_others_ringing()
    {
        var state = Run(Ringing(confirms: true), new CallInput.Answered(First, null, ByPlatform: true));
        var declined = Apply(state, new CallInput.Collected(First, 2, "2", DigitEnd.Complete));
        Assert.Equal([new LegCommand.End(First, ReleaseCause.NoAnswer)], Commands(declined));
        Assert.Equal((CallPhase.Ringing, default(TrunkTarget)), (declined.State.Phase, declined.State.Awaited));
    }

    [Fact]
    public void Who_is_asked_when_the_time_is_up_may_still_accept()
    {
        var state = Run(Ringing(confirms: true), new CallInput.Answered(First, null, ByPlatform: true));
        var late = Apply(state, new CallInput.TimerFired(CallTimer.NoAnswer));
        Assert.Equal<LegCommand>([new LegCommand.Cancel(Phone, ReleaseCause.NoAnswer), new LegCommand.Cancel(Second, ReleaseCause.NoAnswer)], Commands(late));
        Assert.Equal(CallPhase.Talking, Apply(late.State, new CallInput.Collected(First, 2, "1", DigitEnd.Complete)).State.Phase);
        Assert.Equal(CallVerdict.NoAnswer, Apply(late.State, new CallInput.Released(First, ReleaseCause.HungUp)).State.Verdict);
    }

    private static string Said(LegCommand command) => $"{command.GetType().Name} {command.Leg}";

    private static (LegId Leg, string Number) Dialled(CallTransition transition)
    {
        var dial = Assert.IsType<LegCommand.Dial>(Assert.Single(Commands(transition)));
        return (dial.Leg, dial.Target.Called!.Number);
    }

    private static CallState Ringing(bool withPhone = true, bool confirms = false) => Run(BeingRouted(), Routed(withPhone, confirms), Granted, Granted);

    private static CallInput.Routed Routed(bool withPhone = true, bool confirms = false) => new(new Route(
        Caller, Destination, withPhone ? [Target("demo102")] : [], null,
        [
            Carrier("one") with { Called = new Party("+31612345678", ""), Price = 0.01m },
            Carrier("two") with { Called = new Party("+31612345678", ""), Price = 0.02m },
            Carrier("three") with { Called = new Party("+31687654321", ""), Price = 0.05m, Fork = 1 },
        ],
        Confirmation: confirms ? new CallConfirmation([new Sound.Silence(20)]) : null));
}
