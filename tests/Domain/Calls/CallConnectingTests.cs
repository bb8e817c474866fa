using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Services;
using Softswitch.Domain.Trunks;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>Callers whom the platform has asked something, and leads on.</summary>
public sealed class CallConnectingTests
{
    private static readonly LegId Callee = new(1);

    [Fact]
    public void Caller_is_answered_told_and_asked()
    {
        var transition = Apply(BeingRouted(), new CallInput.Routed(Asking("700")));
        var commands = Commands(transition);
        Assert.Equal(new LegCommand.Answer(LegId.Caller, new Party("600", "Service"), null, ByPlatform: true), commands[0]);
        Assert.Equal((1, 2), (Assert.IsType<LegCommand.Play>(commands[1]).Job, Assert.IsType<LegCommand.Collect>(commands[2]).Job));
        Assert.Equal(CallPhase.Talking, transition.State.Phase);
    }

    [Fact]
    public void What_he_keys_leads_him_on()
    {
        var transition = Apply(Asked("700"), Keyed("12", job: 2));
        var on = Assert.Single(transition.Effects.OfType<CallEffect.LeadOn>());
        Assert.Equal(("700", "12"), (on.To.Value, on.Cursor.Keyed));
        Assert.Equal((CallPhase.Routing, Start), (transition.State.Phase, transition.State.AnsweredAt!.Value));
        Assert.Empty(Commands(transition));
    }

    [Fact]
    public void Who_was_only_told_something_is_led_on_without_an_answer()
    {
        var told = Run(BeingRouted(), new CallInput.Routed(Asking("201", isAsked: false)));
        var on = Assert.Single(Apply(told, new CallInput.Played(LegId.Caller, 1, PlayEnd.Finished)).Effects.OfType<CallEffect.LeadOn>());
        Assert.Equal(("201", null), (on.To.Value, on.Cursor.Keyed));
    }

    [Fact]
    public void Who_was_told_to_go_is_hung_up_on()
    {
        var told = Run(BeingRouted(), new CallInput.Routed(Asking(null, isAsked: false)));
        Assert.Equal(CallPhase.Ending, Apply(told, new CallInput.Played(LegId.Caller, 1, PlayEnd.Finished)).State.Phase);
    }

    [Fact]
    public void Another_question_goes_on_with_the_next_job_and_no_second_answer()
    {
        var transition = Apply(Run(Asked("700"), Keyed("1", 2)), new CallInput.Routed(Asking("701")), seconds: 5);
        Assert.DoesNotContain(Commands(transition), command => command is LegCommand.Answer);
        Assert.Equal((3, Start), (Assert.IsType<LegCommand.Play>(Commands(transition)[0]).Job, transition.State.AnsweredAt!.Value));
    }

    [Fact]
    public void Devices_are_offered_what_the_gateway_can_do_while_the_caller_hears_it_ring()
    {
        var commands = Commands(Apply(Run(Asked("700"), Keyed("1", 2)), Rings("demo102", "demo103")));
        Assert.All(commands.OfType<LegCommand.Offer>(), offer => Assert.True(offer.ByPlatform && offer.Body is null));
        var ringing = Assert.IsType<LegCommand.Play>(commands[^1]);
        Assert.Equal((LegId.Caller, 3, CallTone.Ringing), (ringing.Leg, ringing.Job, Assert.IsType<Sound.Tone>(Assert.Single(ringing.Sounds)).Kind));
    }

    [Fact]
    public void Progress_of_devices_is_no_news_for_him() =>
        Assert.Empty(Commands(Apply(Connecting(), new CallInput.Progressed(Callee, 180, null))));

    [Fact]
    public void Answer_stops_the_ring_tone_and_lets_both_talk_through_the_gateway()
    {
        var transition = Apply(Connecting(), new CallInput.Answered(Callee, null, ByPlatform: true), seconds: 9);
        Assert.Equal(
            [new LegCommand.Stop(LegId.Caller, 3), new LegCommand.Bridge(LegId.Caller, Callee)],
            Commands(transition));
        Assert.Equal((CallPhase.Talking, true, 3, Start), (transition.State.Phase, transition.State.IsAdapted, transition.State.Jobs, transition.State.AnsweredAt));
        Assert.Null(transition.State.Service);
        Assert.Equal(Start.AddSeconds(9), transition.State.Find(Callee)!.AnsweredAt);

        // From then on it is a talk like any other.
        var held = Commands(Apply(transition.State, new CallInput.Renegotiated(Callee, Body("hold"), true)));
        Assert.Equal(4, Assert.IsType<LegCommand.Play>(held[^1]).Job);
        var end = Apply(transition.State, new CallInput.Released(Callee, ReleaseCause.HungUp));
        Assert.Equal([new LegCommand.End(LegId.Caller, ReleaseCause.PeerEnded)], Commands(end));
    }

    [Theory]
    [InlineData(486, CallTone.Busy)]
    [InlineData(503, CallTone.Congestion)]
    public void Refusal_is_heard_before_the_call_ends(int status, CallTone expected)
    {
        var transition = Apply(Connecting(), new CallInput.Refused(Callee, status));
        var play = Assert.IsType<LegCommand.Play>(Assert.Single(Commands(transition)));
        Assert.Equal((4, expected), (play.Job, Assert.IsType<Sound.Tone>(Assert.Single(play.Sounds)).Kind));
        Assert.Contains(new CallEffect.StopTimer(CallTimer.NoAnswer), transition.Effects);
        var end = Apply(transition.State, new CallInput.Played(LegId.Caller, 4, PlayEnd.Finished));
        Assert.Equal([new LegCommand.End(LegId.Caller, ReleaseCause.PeerEnded)], Commands(end));
        Assert.Equal(CallVerdict.Answered, end.State.Verdict);
    }

    [Fact]
    public void Without_an_answer_devices_are_let_go_and_the_caller_hears_it()
    {
        var commands = Commands(Apply(Connecting(), new CallInput.TimerFired(CallTimer.NoAnswer)));
        Assert.Equal(new LegCommand.Cancel(Callee, ReleaseCause.NoAnswer), commands[0]);
        Assert.IsType<LegCommand.Play>(commands[1]);
    }

    [Fact]
    public void Those_who_ring_next_are_heard_ringing_on()
    {
        var first = Run(Asked("700"), Keyed("1", 2), Rings(new RouteCursor(NoAnswer: new Destination("204")), "demo102"));
        var commands = Commands(Apply(Run(first, new CallInput.TimerFired(CallTimer.NoAnswer)), Rings("demo103")));
        Assert.True(Assert.IsType<LegCommand.Offer>(Assert.Single(commands)).ByPlatform);
    }

    [Fact]
    public void Caller_who_hangs_up_while_it_rings_ends_an_answered_call()
    {
        var transition = Apply(Connecting(), new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));
        Assert.Equal([new LegCommand.Cancel(Callee, ReleaseCause.CallerCancelled)], Commands(transition));
        Assert.Equal((CallVerdict.Answered, 200), (transition.State.Verdict, transition.State.Status));
    }

    [Fact]
    public void Administrator_ends_it_while_it_rings()
    {
        var commands = Commands(Apply(Connecting(), new CallInput.HangUp()));
        Assert.Equal([new LegCommand.Cancel(Callee, ReleaseCause.CallerCancelled), new LegCommand.End(LegId.Caller, ReleaseCause.Administrator)], commands);
    }

    [Fact]
    public void Hold_while_it_rings_is_between_him_and_the_gateway()
    {
        var transition = Apply(Connecting(), new CallInput.Renegotiated(LegId.Caller, Body("hold"), true));
        Assert.Equal([new LegCommand.AcceptRenegotiation(LegId.Caller, null, ByPlatform: true)], Commands(transition));
        Assert.True(transition.State.Legs[0].Held);
    }

    [Fact]
    public void Carrier_is_dialled_with_what_the_gateway_can_do()
    {
        var route = new Route(Caller, CallFixture.Destination, [], null, [Carrier("one")]);
        var state = Run(Asked("700"), Keyed("1", 2), new CallInput.Routed(route));
        var commands = Commands(Apply(state, new CallInput.TrunkClaimed(TrunkSeat.Granted)));
        Assert.True(Assert.IsType<LegCommand.Dial>(commands[0]).ByPlatform);
        Assert.IsType<LegCommand.Play>(commands[1]);
    }

    [Fact]
    public void Route_that_leads_nowhere_is_heard()
    {
        var transition = Apply(Run(Asked("700"), Keyed("1", 2)), new CallInput.Routed(Route.Refused(Caller, null, CallVerdict.Looped)));
        Assert.Equal(CallPhase.Talking, transition.State.Phase);
        Assert.IsType<LegCommand.Play>(Assert.Single(Commands(transition)));
    }

    private static CallState Connecting() => Run(Asked("700"), Keyed("1", 2), Rings("demo102"));

    private static CallState Asked(string to) => Run(BeingRouted(), new CallInput.Routed(Asking(to)));

    private static CallInput Keyed(string digits, int job) => new CallInput.Collected(LegId.Caller, job, digits, DigitEnd.Complete);

    private static CallInput.Routed Rings(params string[] channels) => Rings(null, channels);

    private static CallInput.Routed Rings(RouteCursor? cursor, params string[] channels) =>
        new(new Route(Caller, CallFixture.Destination, [.. channels.Select(Target)], null) { Cursor = cursor });
}
