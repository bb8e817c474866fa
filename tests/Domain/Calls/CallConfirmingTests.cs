using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Trunks;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>Calls that were forwarded outside and have to be accepted there (SPEC R13).</summary>
public sealed class CallConfirmingTests
{
    private static readonly LegId Callee = new(1);
    private static readonly Sound[] Question = [new Sound.Silence(20)];

    [Fact]
    public void Carrier_is_offered_what_the_gateway_can_do()
    {
        var transition = Apply(Run(BeingRouted(), Routed()), new CallInput.TrunkClaimed(TrunkSeat.Granted));
        Assert.True(Assert.IsType<LegCommand.Dial>(Assert.Single(Commands(transition))).ByPlatform);
    }

    [Fact]
    public void Caller_hears_that_it_rings_and_nothing_of_the_carrier()
    {
        var transition = Apply(Dialled(), new CallInput.Progressed(Callee, 183, Body("early")));
        Assert.Equal(new LegCommand.Progress(LegId.Caller, 180, Destination, null), Assert.Single(Commands(transition)));
    }

    [Fact]
    public void Who_answers_is_asked_and_the_caller_is_not_answered()
    {
        var transition = Apply(Dialled(), Answer);
        var commands = Commands(transition);
        Assert.Equal((Callee, 1, true), (commands[0].Leg, Assert.IsType<LegCommand.Play>(commands[0]).Job, ((LegCommand.Play)commands[0]).Repeats));
        Assert.Equal((Callee, 2), (commands[1].Leg, Assert.IsType<LegCommand.Collect>(commands[1]).Job));
        Assert.Contains(new CallEffect.StopTimer(CallTimer.NoAnswer), transition.Effects);
        Assert.Equal((CallPhase.Ringing, default(DateTimeOffset?)), (transition.State.Phase, transition.State.AnsweredAt));
    }

    [Fact]
    public void Who_accepts_talks_to_the_caller()
    {
        var transition = Apply(Asked(), Keyed("1"), seconds: 9);
        var connected = Destination with { Channel = null };
        LegCommand[] expected = [new LegCommand.Stop(Callee, 1), new LegCommand.Answer(LegId.Caller, connected, null, ByPlatform: true), new LegCommand.Bridge(LegId.Caller, Callee)];
        Assert.Equal<LegCommand>(expected, Commands(transition));
        Assert.Equal((CallPhase.Talking, Callee, Start.AddSeconds(9)), (transition.State.Phase, transition.State.Partner!.Value, transition.State.AnsweredAt!.Value));
        Assert.True(transition.State.IsAdapted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    public void Who_does_not_accept_is_let_go_and_for_the_caller_nobody_answered(string keyed)
    {
        var transition = Apply(Asked(), Keyed(keyed));
        Assert.Equal(new LegCommand.End(Callee, ReleaseCause.NoAnswer), Commands(transition)[0]);
        Assert.Equal(new LegCommand.Refuse(LegId.Caller, 480, ReleaseCause.NoAnswer), Commands(transition)[1]);
        Assert.Equal(CallVerdict.NoAnswer, transition.State.Verdict);
    }

    [Fact]
    public void Call_that_was_not_accepted_is_led_on()
    {
        var cursor = new Softswitch.Domain.Routing.RouteCursor(NoAnswer: new Softswitch.Domain.Routing.Destination("203"));
        var transition = Apply(Asked(cursor), Keyed("2"));
        Assert.Equal("203", Assert.Single(transition.Effects.OfType<CallEffect.LeadOn>()).To.Value);
        Assert.Equal([new LegCommand.End(Callee, ReleaseCause.NoAnswer)], Commands(transition));
    }

    [Fact]
    public void Who_hangs_up_instead_has_not_taken_the_call()
    {
        var transition = Apply(Asked(), new CallInput.Released(Callee, ReleaseCause.HungUp));
        Assert.Equal(new LegCommand.Refuse(LegId.Caller, 480, ReleaseCause.NoAnswer), Assert.Single(Commands(transition)));
    }

    [Fact]
    public void Caller_who_gives_up_lets_go_of_who_was_asked()
    {
        var transition = Apply(Asked(), new CallInput.Cancelled());
        Assert.Equal(new LegCommand.End(Callee, ReleaseCause.CallerCancelled), Assert.Single(Commands(transition)));
        Assert.Equal(CallVerdict.Cancelled, transition.State.Verdict);
    }

    [Fact]
    public void Caller_whom_the_platform_answered_hears_no_more_ringing()
    {
        var led = Run(BeingRouted(), new CallInput.Routed(Asking("700")), new CallInput.Collected(LegId.Caller, 2, "1", DigitEnd.Complete), Routed(), new CallInput.TrunkClaimed(TrunkSeat.Granted));
        var asked = Apply(led, Answer);
        Assert.Equal(4, Assert.IsType<LegCommand.Play>(Commands(asked)[0]).Job);
        LegCommand[] expected = [new LegCommand.Stop(Callee, 4), new LegCommand.Stop(LegId.Caller, 3), new LegCommand.Bridge(LegId.Caller, Callee)];
        Assert.Equal<LegCommand>(expected, Commands(Apply(asked.State, new CallInput.Collected(Callee, 5, "1", DigitEnd.Complete))));
    }

    private static CallInput.Answered Answer => new(Callee, null, ByPlatform: true);

    private static CallInput.Collected Keyed(string keyed) => new(Callee, 2, keyed, keyed.Length == 0 ? DigitEnd.Nothing : DigitEnd.Complete);

    private static CallInput.Routed Routed(Softswitch.Domain.Routing.RouteCursor? cursor = null) => new(
        new Route(Caller, Destination, [], null, [Carrier("one")], Cursor: cursor, Confirmation: new CallConfirmation([.. Question])));

    private static CallState Dialled(Softswitch.Domain.Routing.RouteCursor? cursor = null) => Run(BeingRouted(), Routed(cursor), new CallInput.TrunkClaimed(TrunkSeat.Granted));

    private static CallState Asked(Softswitch.Domain.Routing.RouteCursor? cursor = null) => Run(Dialled(cursor), Answer);
}
