using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Services;

/// <summary>A supervisor who listens to the talks of an agent.</summary>
public sealed class ListeningServiceTests
{
    private static readonly TalkSeat Talk = new("talk-1", new LegId(1));
    private static readonly TalkSeat NextTalk = new("talk-2", LegId.Caller);

    [Fact]
    public void Keyed_extension_is_looked_for_and_music_heard_until_it_talks()
    {
        var asked = Key(Begin(), "102");
        Assert.Equal(new CallEffect.FindTalk(new ExtensionNumber("102")), Assert.Single(asked.Effects));

        var waiting = Found(asked.State, null);
        Assert.Contains(new Sound.Music(), Commands(waiting).OfType<LegCommand.Play>().Single().Sounds);
        var later = Key(waiting.State, "");
        Assert.IsType<CallEffect.FindTalk>(Assert.Single(later.Effects));
        Assert.IsType<LegCommand.Collect>(Assert.Single(Commands(Found(later.State, null))));
    }

    [Fact]
    public void Talk_is_listened_to_whispered_into_and_left()
    {
        var heard = Found(Key(Begin(), "102").State, Talk);
        Assert.Equal((MixRole.Listener, Talk.Room), Mixed(heard));

        var whispered = Key(heard.State, "2");
        Assert.Equal((MixRole.Whisperer, Talk.Room), Mixed(whispered));
        Assert.Equal(Talk.Agent, Commands(whispered).OfType<LegCommand.Mix>().Single().To);
        Assert.Equal((MixRole.Listener, Talk.Room), Mixed(Key(whispered.State, "1")));

        var passed = Key(whispered.State, "3");
        Assert.Equal(new LegCommand.Unmix(LegId.Caller), Commands(passed)[0]);
        Assert.IsType<LegCommand.Collect>(Assert.Single(Commands(Found(Key(passed.State, "").State, Talk))));
        Assert.Equal((MixRole.Whisperer, NextTalk.Room), Mixed(Found(Key(passed.State, "").State, NextTalk)));
    }

    [Fact]
    public void Talk_that_goes_on_is_left_alone_and_one_that_ended_waits_for_the_next()
    {
        var heard = Found(Key(Begin(), "102").State, Talk).State;

        Assert.IsType<LegCommand.Collect>(Assert.Single(Commands(Found(Key(heard, "").State, Talk))));
        var ended = Found(Key(heard, "").State, null);
        Assert.Equal(new LegCommand.Unmix(LegId.Caller), Commands(ended)[0]);
        Assert.IsType<LegCommand.Play>(Commands(ended)[1]);
    }

    [Fact]
    public void Extension_that_is_none_is_asked_for_three_times()
    {
        var state = Begin();
        for (var attempt = 1; attempt < 3; attempt++)
            state = Key(state, "").State;
        Assert.Equal(CallPhase.Talking, state.Phase);

        Assert.Equal(CallPhase.Ending, Key(state, "").State.Phase);
    }

    private static CallState Begin() => Run(BeingRouted(), new CallInput.Routed(ToService(ServiceKind.Listening)));

    private static CallTransition Key(CallState state, string digits) =>
        Apply(state, new CallInput.Collected(LegId.Caller, state.Service!.Awaited, digits, digits.Length > 0 ? DigitEnd.Complete : DigitEnd.Nothing));

    private static CallTransition Found(CallState state, TalkSeat? talk) => Apply(state, new CallInput.TalkFound(talk));

    private static (MixRole Role, string Room) Mixed(CallTransition transition)
    {
        var mix = Commands(transition).OfType<LegCommand.Mix>().Single();
        return (mix.Role, mix.Room);
    }
}
