using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>Calls whose two sides agree on nothing with each other, but each with the gateway.</summary>
public sealed class AdaptedCallTests
{
    private static readonly LegId Called = new(1);

    [Fact]
    public void Caller_is_answered_by_the_gateway_and_hears_who_answered()
    {
        var transition = Apply(Ringing(), new CallInput.Answered(Called, null, ByPlatform: true));

        Assert.Equal(
            [new LegCommand.Answer(LegId.Caller, Destination, null, ByPlatform: true), new LegCommand.Bridge(LegId.Caller, Called)],
            Commands(transition));
        Assert.True(transition.State.IsAdapted);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Hold_of_one_is_music_for_the_other(int holding, int waiting)
    {
        var held = Apply(Adapted(), new CallInput.Renegotiated(new LegId(holding), Body("hold"), true));
        Assert.Equal(new LegCommand.AcceptRenegotiation(new LegId(holding), null, ByPlatform: true), Commands(held)[0]);
        var play = Assert.IsType<LegCommand.Play>(Commands(held)[1]);
        Assert.Equal((waiting, true), (play.Leg.Value, play.Repeats));
        Assert.Equal(new Sound.Music(), Assert.Single(play.Sounds));

        var resumed = Apply(held.State, new CallInput.Renegotiated(new LegId(holding), Body("resume"), false));
        Assert.Equal(new LegCommand.Stop(new LegId(waiting), play.Job), Commands(resumed)[1]);
        Assert.False(resumed.State.Find(new LegId(holding))!.Held);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void First_hold_makes_the_gateway_the_other_side_where_it_can_be(int holding, int waiting)
    {
        var held = Apply(Talking(), new CallInput.Renegotiated(new LegId(holding), Body("hold"), true, CanAdapt: true));

        Assert.Equal(
            [
                new LegCommand.Adapt(new LegId(holding), new LegId(waiting)),
                new LegCommand.AcceptRenegotiation(new LegId(holding), null, ByPlatform: true),
            ],
            Commands(held)[..2]);
        Assert.Equal(new LegId(waiting), Assert.IsType<LegCommand.Play>(Commands(held)[2]).Leg);
        Assert.True(held.State.IsAdapted);
        var resumed = Apply(held.State, new CallInput.Renegotiated(new LegId(holding), Body("resume"), false));
        Assert.Equal(new LegCommand.AcceptRenegotiation(new LegId(holding), null, ByPlatform: true), Commands(resumed)[0]);
    }

    [Fact]
    public void Hold_where_the_gateway_can_be_no_other_side_is_the_business_of_that_side()
    {
        var offer = Body("hold");
        var held = Apply(Talking(), new CallInput.Renegotiated(Called, offer, true));

        Assert.Equal(new LegCommand.Renegotiate(LegId.Caller, offer), Assert.Single(Commands(held)));
        Assert.False(held.State.IsAdapted);
    }

    [Fact]
    public void Hold_while_another_change_is_decided_is_for_later()
    {
        var asked = Apply(Talking(), new CallInput.Renegotiated(LegId.Caller, Body("video"), false));

        var held = Apply(asked.State, new CallInput.Renegotiated(Called, Body("hold"), true, CanAdapt: true));

        Assert.Equal(TransitionOutcome.Rejected, held.Outcome);
        Assert.False(held.State.IsAdapted);
    }

    [Fact]
    public void Change_that_is_no_hold_is_accepted_and_nobody_hears_of_it()
    {
        var held = Apply(Adapted(), new CallInput.Renegotiated(Called, Body("hold"), true));

        var again = Apply(held.State, new CallInput.Renegotiated(Called, Body("hold again"), true));

        Assert.Equal(new LegCommand.AcceptRenegotiation(Called, null, ByPlatform: true), Assert.Single(Commands(again)));
    }

    [Fact]
    public void Each_hold_is_a_job_of_its_own()
    {
        var state = Run(
            Adapted(), new CallInput.Renegotiated(Called, Body("hold"), true), new CallInput.Renegotiated(Called, Body("resume"), false));

        var both = Apply(state, new CallInput.Renegotiated(LegId.Caller, Body("hold"), true));

        Assert.Equal(2, Assert.IsType<LegCommand.Play>(Commands(both)[1]).Job);
    }

    private static CallState Adapted() => Run(Ringing(), new CallInput.Answered(Called, null, ByPlatform: true));
}
