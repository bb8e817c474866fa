using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Services;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>Calls that their route leads on.</summary>
public sealed class CallOnwardTests
{
    private static readonly RouteCursor Leading = new(
        Prefix: "Sales", RingTime: TimeSpan.FromSeconds(20), Busy: new Destination("203"), NoAnswer: new Destination("204"));

    [Fact]
    public void Devices_ring_as_long_as_the_route_says_and_show_what_led_there()
    {
        var transition = Apply(BeingRouted(), Routed(Leading, "one", "two"));
        Assert.Contains(new CallEffect.StartTimer(CallTimer.NoAnswer, TimeSpan.FromSeconds(20)), transition.Effects);
        Assert.All(Commands(transition).OfType<LegCommand.Offer>(), offer => Assert.Equal("Sales Anna", offer.Caller.Name));
    }

    [Fact]
    public void Call_without_an_answer_is_led_on_with_the_offer_of_the_caller()
    {
        var state = Run(BeingRouted(), Routed(Leading, "one", "two"));
        var transition = Apply(state, new CallInput.TimerFired(CallTimer.NoAnswer));
        Assert.Equal(2, Commands(transition).OfType<LegCommand.Cancel>().Count());
        Assert.Contains(new CallEffect.StopTimer(CallTimer.NoAnswer), transition.Effects);
        var on = Assert.Single(transition.Effects.OfType<CallEffect.LeadOn>());
        Assert.Equal(("204", Offer.Body), (on.To.Value, on.Offer.Body));
        Assert.False(on.Cursor.LeadsOn);
        Assert.Equal(CallPhase.Routing, transition.State.Phase);
    }

    [Fact]
    public void Call_that_all_refuse_as_busy_is_led_to_where_busy_calls_go()
    {
        var state = Run(BeingRouted(), Routed(Leading, "one", "two"), new CallInput.Refused(new LegId(1), 486));
        var transition = Apply(state, new CallInput.Refused(new LegId(2), 480));
        Assert.Equal("203", Assert.Single(transition.Effects.OfType<CallEffect.LeadOn>()).To.Value);
    }

    [Fact]
    public void Those_who_ring_next_are_legs_of_their_own_and_win_like_the_first()
    {
        var state = LedOn();
        Assert.Equal([LegPhase.Ended, LegPhase.Offered], state.Legs.Skip(1).Select(leg => leg.Phase));
        var talking = Apply(state, new CallInput.Answered(new LegId(2), Body("answer")));
        Assert.Equal((CallPhase.Talking, new LegId(2)), (talking.State.Phase, talking.State.Partner!.Value));
        Assert.Contains(new LegCommand.Bridge(LegId.Caller, new LegId(2)), Commands(talking));
    }

    [Fact]
    public void Refusals_of_those_who_had_their_time_do_not_count_at_the_end()
    {
        var state = Run(BeingRouted(), Routed(Leading, "one"), new CallInput.Refused(new LegId(1), 486), Routed(null, "two"));
        var transition = Apply(state, new CallInput.Refused(new LegId(2), 480));
        Assert.Contains(new LegCommand.Refuse(LegId.Caller, 480, ReleaseCause.Failure), Commands(transition));
    }

    [Fact]
    public void Answer_that_comes_when_others_ring_already_is_let_go()
    {
        var transition = Apply(LedOn(), new CallInput.Answered(new LegId(1), Body("answer")));
        Assert.Equal(new LegId(1), Assert.IsType<LegCommand.End>(Assert.Single(Commands(transition))).Leg);
        Assert.Equal(CallPhase.Ringing, transition.State.Phase);
    }

    [Fact]
    public void Early_media_is_kept_from_a_caller_who_may_be_led_on()
    {
        var progress = new CallInput.Progressed(new LegId(1), 183, Body("early"));
        var early = Assert.IsType<LegCommand.Progress>(Assert.Single(Commands(Apply(Run(BeingRouted(), Routed(Leading, "one")), progress))));
        Assert.Equal((180, null), (early.Status, early.Body));
        var last = Commands(Apply(LedOn(), progress with { Leg = new LegId(2) }));
        Assert.Equal(183, Assert.IsType<LegCommand.Progress>(last[0]).Status);
    }

    [Fact]
    public void Call_led_on_to_what_the_platform_answers_is_answered()
    {
        var state = Run(BeingRouted(), Routed(Leading, "one"), new CallInput.TimerFired(CallTimer.NoAnswer));
        var transition = Apply(state, new CallInput.Routed(ToService(ServiceKind.Echo)));
        Assert.Equal((CallPhase.Talking, 2), (transition.State.Phase, transition.State.Legs.Length));
        Assert.Contains(Commands(transition), command => command is LegCommand.Answer { ByPlatform: true });
    }

    [Fact]
    public void Caller_who_gives_up_between_two_stations_ends_the_call()
    {
        var transition = Apply(LedOn(), new CallInput.Cancelled());
        Assert.Equal(CallVerdict.Cancelled, transition.State.Verdict);
        Assert.Equal(new LegId(2), Assert.Single(Commands(transition).OfType<LegCommand.Cancel>()).Leg);
    }

    [Fact]
    public void Limits_that_count_the_call_are_known_to_its_end()
    {
        var counted = Leading with { Limits = [new("600")] };
        var state = Run(BeingRouted(), Routed(counted, "one"), new CallInput.TimerFired(CallTimer.NoAnswer), new CallInput.Routed(Route.Refused(Caller, null, CallVerdict.Failed)));
        Assert.Equal((CallPhase.Ending, "600"), (state.Phase, Assert.Single(state.Cursor!.Limits).Value));
    }

    private static CallState LedOn() =>
        Run(BeingRouted(), Routed(Leading, "one"), new CallInput.TimerFired(CallTimer.NoAnswer), Routed(null, "two"));

    private static CallInput.Routed Routed(RouteCursor? cursor, params string[] channels) =>
        new(new Route(Caller, CallFixture.Destination, [.. channels.Select(Target)], null, Cursor: cursor));
}
