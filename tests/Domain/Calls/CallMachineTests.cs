using Softswitch.Domain.Calls;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

public sealed class CallMachineTests
{
    private static readonly LegId First = new(1);
    private static readonly LegId Second = new(2);

    [Fact]
    public void Inputs_of_every_kind_are_in_the_table()
    {
        var kinds = typeof(CallInput).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CallInput))).ToHashSet();
        Assert.Equal(kinds, CallInputs.All.Select(input => input.GetType()).ToHashSet());
    }

    [Fact]
    public void Every_input_in_every_phase_has_an_outcome_and_none_goes_back()
    {
        foreach (var phase in Enum.GetValues<CallPhase>())
        {
            foreach (var input in CallInputs.All)
            {
                var transition = Apply(In(phase), input);
                Assert.True(transition.State.Phase >= phase, $"{phase} + {input} -> {transition.State.Phase}");
                Assert.False(transition.Effects.IsDefault);
                if (transition.Outcome == TransitionOutcome.Ignored)
                    Assert.Empty(transition.Effects);
            }
        }
    }

    [Fact]
    public void Offer_asks_for_the_route()
    {
        var transition = Apply(CallState.New, new CallInput.Offered(Offer));
        Assert.Equal(CallPhase.Routing, transition.State.Phase);
        Assert.Equal(Offer, Assert.IsType<CallEffect.FindRoute>(Assert.Single(transition.Effects)).Offer);
    }

    [Theory]
    [InlineData(CallVerdict.NotFound, 404)]
    [InlineData(CallVerdict.Busy, 486)]
    [InlineData(CallVerdict.Unreachable, 480)]
    [InlineData(CallVerdict.LimitReached, 403)]
    [InlineData(CallVerdict.Failed, 503)]
    public void Route_refused_refuses_the_caller(CallVerdict verdict, int status)
    {
        var transition = Apply(CallFixture.Routing(), new CallInput.Routed(Route.Refused(Caller, Destination, verdict)));
        Assert.Equal(CallPhase.Ending, transition.State.Phase);
        Assert.Equal(verdict, transition.State.Verdict);
        Assert.Equal(new LegCommand.Refuse(LegId.Caller, status, ReleaseCause.Failure), Assert.Single(Commands(transition)));
    }

    [Fact]
    public void Offer_of_the_caller_is_in_no_checkpoint_once_it_is_on_its_way()
    {
        var transition = Apply(CallFixture.Routing(), new CallInput.Routed(new Route(Caller, Destination, [Target("a")], null)));
        Assert.Equal(Offer.Body, Assert.IsType<LegCommand.Offer>(Assert.Single(Commands(transition))).Body);
        Assert.Null(transition.State.Offer!.Body);
    }

    [Fact]
    public void Route_found_rings_every_device_at_once()
    {
        var transition = Apply(CallFixture.Routing(), new CallInput.Routed(new Route(Caller, Destination, [Target("a"), Target("b")], null)));
        Assert.Equal(CallPhase.Ringing, transition.State.Phase);
        Assert.Collection(
            Commands(transition),
            command => Assert.Equal("a", Assert.IsType<LegCommand.Offer>(command).Target.Channel.Value),
            command => Assert.Equal(Second, Assert.IsType<LegCommand.Offer>(command).Leg));
        Assert.Contains(new CallEffect.StartTimer(CallTimer.NoAnswer, CallPolicy.Default.RingTime), transition.Effects);
    }

    [Fact]
    public void Early_media_of_the_only_device_reaches_the_caller()
    {
        var transition = Apply(Ringing(), new CallInput.Progressed(First, 183, Body("early")));
        Assert.Collection(
            Commands(transition),
            command => Assert.Equal(183, Assert.IsType<LegCommand.Progress>(command).Status),
            command => Assert.IsType<LegCommand.Bridge>(command));
    }

    [Fact]
    public void Early_media_of_one_device_among_several_is_kept_from_the_caller()
    {
        var first = Apply(Ringing("a", "b"), new CallInput.Progressed(First, 183, Body("early")));
        var progress = Assert.IsType<LegCommand.Progress>(Assert.Single(Commands(first)));
        Assert.Equal(180, progress.Status);
        Assert.Null(progress.Body);
        Assert.Empty(Commands(Apply(first.State, new CallInput.Progressed(Second, 180, null))));
    }

    [Fact]
    public void First_answer_wins_and_the_others_are_told_it_was_elsewhere()
    {
        var transition = Apply(Ringing("a", "b", "c"), new CallInput.Answered(Second, Body("answer")), 5);
        Assert.Equal(CallPhase.Talking, transition.State.Phase);
        Assert.Equal(Second, transition.State.Partner);
        Assert.Equal(Start.AddSeconds(5), transition.State.AnsweredAt);
        var commands = Commands(transition);
        Assert.Contains(new LegCommand.Bridge(LegId.Caller, Second), commands);
        Assert.Contains(new LegCommand.Cancel(First, ReleaseCause.AnsweredElsewhere), commands);
        Assert.Contains(new LegCommand.Cancel(new LegId(3), ReleaseCause.AnsweredElsewhere), commands);
        Assert.Contains(new CallEffect.StopTimer(CallTimer.NoAnswer), transition.Effects);
    }

    [Fact]
    public void Answer_after_the_answer_is_let_go()
    {
        var transition = Apply(Talking("a", "b"), new CallInput.Answered(Second, Body("late")));
        Assert.Equal(new LegCommand.End(Second, ReleaseCause.AnsweredElsewhere), Assert.Single(Commands(transition)));
        Assert.Equal(First, transition.State.Partner);
    }

    [Fact]
    public void Answer_that_crossed_a_cancel_is_let_go()
    {
        var transition = Apply(Run(Ringing(), new CallInput.Cancelled()), new CallInput.Answered(First, Body("late")));
        Assert.Equal(new LegCommand.End(First, ReleaseCause.CallerCancelled), Assert.Single(Commands(transition)));
        Assert.Equal(CallVerdict.Cancelled, transition.State.Verdict);
    }

    [Fact]
    public void Cancel_that_crossed_the_answer_counts_as_cancelled()
    {
        var transition = Apply(Talking(), new CallInput.Cancelled());
        Assert.Equal(CallVerdict.Cancelled, transition.State.Verdict);
        Assert.Null(transition.State.AnsweredAt);
        Assert.Equal(new LegCommand.End(First, ReleaseCause.CallerCancelled), Assert.Single(Commands(transition)));
    }

    [Fact]
    public void Cancel_that_is_heard_of_after_the_hang_up_counts_as_cancelled()
    {
        var state = Run(Talking(), new CallInput.Released(First, ReleaseCause.HungUp), new CallInput.Cancelled());
        Assert.Equal((CallVerdict.Cancelled, 487), (state.Verdict, state.Status));
        Assert.Null(state.AnsweredAt);
        Assert.Equal((487, null), (state.Legs[0].Status, state.Legs[0].AnsweredAt));
    }

    [Fact]
    public void Caller_refused_by_the_gateway_was_never_answered()
    {
        var transition = Apply(Talking(), new CallInput.Refused(LegId.Caller, 503));
        Assert.Equal((CallVerdict.Failed, 503), (transition.State.Verdict, transition.State.Status));
        Assert.Null(transition.State.AnsweredAt);
        Assert.Equal((503, null), (transition.State.Legs[0].Status, transition.State.Legs[0].AnsweredAt));
        Assert.Equal(200, transition.State.Find(First)!.Status);
        Assert.Equal(new LegCommand.End(First, ReleaseCause.Failure), Assert.Single(Commands(transition)));
    }

    [Fact]
    public void Caller_refused_by_the_gateway_while_devices_ring_ends_the_ringing()
    {
        var transition = Apply(Ringing(), new CallInput.Refused(LegId.Caller, 504));
        Assert.Equal((CallVerdict.Failed, 504), (transition.State.Verdict, transition.State.Status));
        Assert.Equal(new LegCommand.Cancel(First, ReleaseCause.Failure), Assert.Single(Commands(transition)));
    }

    [Theory]
    [InlineData(486, 480, 486, CallVerdict.Busy)]
    [InlineData(480, 486, 486, CallVerdict.Busy)]
    [InlineData(404, 408, 480, CallVerdict.Unreachable)]
    [InlineData(302, 401, 480, CallVerdict.Unreachable)]
    [InlineData(500, 488, 488, CallVerdict.Failed)]
    [InlineData(503, 503, 480, CallVerdict.Unreachable)]
    public void Refusal_of_all_devices_gives_the_caller_the_most_telling(int first, int second, int status, CallVerdict verdict)
    {
        var one = Apply(Ringing("a", "b"), new CallInput.Refused(First, first));
        Assert.Equal(CallPhase.Ringing, one.State.Phase);
        var both = Apply(one.State, new CallInput.Refused(Second, second));
        Assert.Equal(verdict, both.State.Verdict);
        Assert.Equal(status, Assert.IsType<LegCommand.Refuse>(Assert.Single(Commands(both))).Status);
    }

    [Fact]
    public void Decline_by_one_device_ends_the_ringing_of_all()
    {
        var transition = Apply(Ringing("a", "b"), new CallInput.Refused(First, 603));
        Assert.Equal(CallVerdict.Refused, transition.State.Verdict);
        Assert.Contains(new LegCommand.Cancel(Second, ReleaseCause.Failure), Commands(transition));
    }

    [Fact]
    public void Nobody_answers_in_time()
    {
        var transition = Apply(Ringing("a", "b"), new CallInput.TimerFired(CallTimer.NoAnswer), 60);
        Assert.Equal(CallVerdict.NoAnswer, transition.State.Verdict);
        Assert.Equal(3, Commands(transition).Length);
        Assert.Contains(new LegCommand.Refuse(LegId.Caller, 480, ReleaseCause.NoAnswer), Commands(transition));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Hang_up_of_one_side_ends_the_other(int by, int other)
    {
        var transition = Apply(Talking(), new CallInput.Released(new LegId(by), ReleaseCause.HungUp));
        Assert.Equal(new LegCommand.End(new LegId(other), ReleaseCause.PeerEnded), Assert.Single(Commands(transition)));
        Assert.Equal(CallVerdict.Answered, transition.State.Verdict);
        Assert.Equal(new LegId(by), transition.State.ReleasedBy);
    }

    [Fact]
    public void Hang_up_by_an_administrator_ends_both_sides()
    {
        var transition = Apply(Talking(), new CallInput.HangUp());
        Assert.Equal(2, Commands(transition).Length);
        Assert.Equal(ReleaseCause.Administrator, transition.State.Cause);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Hold_is_decided_by_the_other_side(int by, int other)
    {
        var asked = Apply(Talking(), new CallInput.Renegotiated(new LegId(by), Body("hold"), true));
        Assert.IsType<LegCommand.Renegotiate>(Assert.Single(Commands(asked)));
        Assert.False(asked.State.Find(new LegId(by))!.Held);

        var accepted = Apply(asked.State, new CallInput.RenegotiationAccepted(new LegId(other), Body("held")));
        Assert.Equal(new LegId(by), Assert.IsType<LegCommand.AcceptRenegotiation>(Assert.Single(Commands(accepted))).Leg);
        Assert.True(accepted.State.Find(new LegId(by))!.Held);
        Assert.Null(accepted.State.Negotiation);
    }

    [Fact]
    public void Refused_change_leaves_the_session_as_it_was()
    {
        var asked = Run(Talking(), new CallInput.Renegotiated(LegId.Caller, Body("video"), false));
        var refused = Apply(asked, new CallInput.RenegotiationRefused(First, 488));
        Assert.Equal(new LegCommand.RefuseRenegotiation(LegId.Caller, 488), Assert.Single(Commands(refused)));
        Assert.Equal(CallPhase.Talking, refused.State.Phase);
        Assert.Null(refused.State.Negotiation);
    }

    [Fact]
    public void Change_that_crosses_another_is_answered_491()
    {
        var asked = Run(Talking(), new CallInput.Renegotiated(LegId.Caller, Body("hold"), true));
        var crossed = Apply(asked, new CallInput.Renegotiated(First, Body("hold"), true));
        Assert.Equal(TransitionOutcome.Rejected, crossed.Outcome);
        Assert.Equal(new LegCommand.RefuseRenegotiation(First, 491), Assert.Single(Commands(crossed)));
    }

    [Fact]
    public void Digits_pass_to_the_other_side()
    {
        var transition = Apply(Talking(), new CallInput.Messaged(First, "INFO", Body("Signal=5")));
        Assert.Equal(LegId.Caller, Assert.IsType<LegCommand.Message>(Assert.Single(Commands(transition))).Leg);
    }

    [Fact]
    public void Silence_is_probed_but_not_on_hold()
    {
        Assert.Equal(new LegCommand.Probe(First), Assert.Single(Commands(Apply(Talking(), new CallInput.Silent(First)))));
        var held = Run(
            Talking(),
            new CallInput.Renegotiated(LegId.Caller, Body("hold"), true),
            new CallInput.RenegotiationAccepted(First, Body("held")));
        Assert.Empty(Commands(Apply(held, new CallInput.Silent(First))));
    }

    [Fact]
    public void Late_offer_is_answered_by_the_acknowledgement()
    {
        var transition = Apply(Talking(), new CallInput.Acknowledged(LegId.Caller, Body("answer")));
        Assert.Equal(First, Assert.IsType<LegCommand.Acknowledge>(Assert.Single(Commands(transition))).Leg);
    }

    [Fact]
    public void Closed_brings_the_figures_of_the_legs()
    {
        var figures = new MediaFigures("PCMA", 100, 99, 1, 0, 250, 0, 3);
        var transition = Apply(Ending(), new CallInput.Closed([new LegReport(First, "abc", figures)]));
        Assert.Equal(CallPhase.Ended, transition.State.Phase);
        Assert.Equal(figures, transition.State.Find(First)!.Report!.Media);
    }

    [Theory]
    [InlineData(CallPhase.Ringing, CallVerdict.Failed)]
    [InlineData(CallPhase.Talking, CallVerdict.Answered)]
    public void Lost_gateway_ends_the_call_with_a_verdict(CallPhase phase, CallVerdict verdict)
    {
        var transition = Apply(In(phase), new CallInput.GatewayLost(Start.AddMinutes(7)));
        Assert.Equal(CallPhase.Ended, transition.State.Phase);
        Assert.Equal((verdict, ReleaseCause.GatewayLost), (transition.State.Verdict, transition.State.Cause));
        Assert.Equal(Start.AddMinutes(7), transition.State.EndedAt);
    }
}
