using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>Talks that somebody listens to.</summary>
public sealed class CallOverhearingTests
{
    private static readonly LegId Called = new(1);
    private static readonly CallInput Overheard = new CallInput.Overheard(Called, "nl");

    [Fact]
    public void Both_go_to_a_room_and_the_agent_alone_is_told()
    {
        var taken = Apply(Talking(), Overheard);

        var room = CallOverhearing.RoomOf(taken.State);
        Assert.Equal(
            [
                new LegCommand.Adapt(LegId.Caller, Called),
                new LegCommand.Mix(LegId.Caller, 1, room, MixRole.Talker),
                new LegCommand.Mix(Called, 2, room, MixRole.Talker),
            ],
            Commands(taken)[..3]);
        Assert.Equal((Called, 3), Commands(taken)[3] is LegCommand.Play play ? (play.Leg, play.Job) : default);
        Assert.Contains(new CallEffect.StartTimer(CallTimer.Overhearing, CallOverhearing.Patience), taken.Effects);
    }

    [Fact]
    public void Said_again_it_only_lasts_longer()
    {
        var again = Apply(Apply(Talking(), Overheard).State, Overheard);

        Assert.Equal(new CallEffect.StartTimer(CallTimer.Overhearing, CallOverhearing.Patience), Assert.Single(again.Effects));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_listening_any_more_or_no_room_they_talk_to_each_other_again(bool isTimer)
    {
        var state = Apply(Talking(), Overheard).State;

        var ended = Apply(state, isTimer ? new CallInput.TimerFired(CallTimer.Overhearing) : new CallInput.Mixed(Called, 2, false));

        Assert.Equal(
            [new LegCommand.Unmix(LegId.Caller), new LegCommand.Unmix(Called), new LegCommand.Bridge(LegId.Caller, Called)], Commands(ended));
        Assert.False(ended.State.IsOverheard);
    }

    [Fact]
    public void Call_that_is_over_has_nobody_to_listen_to()
    {
        var ended = Apply(Apply(Talking(), Overheard).State, new CallInput.Released(Called, ReleaseCause.HungUp)).State;

        Assert.Equal(TransitionOutcome.Ignored, Apply(ended, Overheard).Outcome);
        Assert.Equal(TransitionOutcome.Ignored, Apply(ended, new CallInput.TimerFired(CallTimer.Overhearing)).Outcome);
    }
}
