using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Services;

/// <summary>Calls that the platform itself answers.</summary>
public sealed class ServiceCallTests
{
    [Theory]
    [InlineData(ServiceKind.Echo)]
    [InlineData(ServiceKind.Clock)]
    [InlineData(ServiceKind.Music)]
    [InlineData(ServiceKind.Tones)]
    [InlineData(ServiceKind.Digits)]
    [InlineData(ServiceKind.Recording)]
    [InlineData(ServiceKind.Conference)]
    [InlineData(ServiceKind.Listening)]
    [InlineData(ServiceKind.Announcement)]
    public void Every_service_answers_and_plays_at_once(ServiceKind kind)
    {
        var transition = Call(kind);

        Assert.Equal((CallPhase.Talking, 200, Start), (transition.State.Phase, transition.State.Status, transition.State.AnsweredAt));
        Assert.Equal(LegPhase.Answered, transition.State.Legs[0].Phase);
        var commands = Commands(transition);
        Assert.Equal(new LegCommand.Answer(LegId.Caller, new Party("600", "Service"), null, ByPlatform: true), commands[0]);
        Assert.NotEmpty(Assert.IsType<LegCommand.Play>(commands[1]).Sounds);
    }

    [Theory]
    [InlineData(ServiceKind.Echo)]
    [InlineData(ServiceKind.Music)]
    [InlineData(ServiceKind.Conference)]
    public void Caller_who_hangs_up_ends_the_call_with_nobody_to_tell(ServiceKind kind)
    {
        var transition = Apply(Call(kind).State, new CallInput.Released(LegId.Caller, ReleaseCause.HungUp), 5);

        Assert.Equal((CallPhase.Ending, CallVerdict.Answered, LegId.Caller), (transition.State.Phase, transition.State.Verdict, transition.State.ReleasedBy));
        Assert.Empty(Commands(transition));
    }

    [Fact]
    public void Announcement_plays_its_sound_and_ends_the_call()
    {
        var sound = new SoundId(Guid.Empty);
        var begun = ServiceMachine.Begin(Service(ServiceKind.Announcement) with { Sound = sound }, 0, Start);

        Assert.Equal(new Sound.File(sound), Assert.Single(Assert.IsType<LegCommand.Play>(Assert.Single(begun.Commands)).Sounds));
        Assert.True(ServiceMachine.Apply(begun.State, new CallInput.Played(LegId.Caller, 1, PlayEnd.Finished), Start).IsOver);
    }

    [Theory]
    [InlineData(null, "default")]
    [InlineData("lobby", "lobby")]
    public void Music_is_of_the_class_of_the_service_or_of_the_default_one(string? named, string played)
    {
        var begun = ServiceMachine.Begin(Service(ServiceKind.Music) with { Music = named }, 0, Start);

        Assert.Equal(new Sound.Music(played), Assert.Single(Assert.IsType<LegCommand.Play>(Assert.Single(begun.Commands)).Sounds));
    }

    [Fact]
    public void Hold_is_accepted_by_the_platform_itself()
    {
        var transition = Apply(Call(ServiceKind.Music).State, new CallInput.Renegotiated(LegId.Caller, Body("hold"), true));

        Assert.Equal(new LegCommand.AcceptRenegotiation(LegId.Caller, null, ByPlatform: true), Assert.Single(Commands(transition)));
        Assert.True(transition.State.Legs[0].Held);
    }

    [Fact]
    public void End_of_a_job_that_is_not_waited_for_means_nothing()
    {
        var state = Call(ServiceKind.Echo).State;

        Assert.Empty(Commands(Apply(state, new CallInput.Played(LegId.Caller, 7, PlayEnd.Finished))));
        Assert.Empty(Commands(Apply(state, new CallInput.Collected(LegId.Caller, 7, "1", DigitEnd.Complete))));
    }

    [Fact]
    public void Echo_sends_back_after_its_announcement_even_where_nothing_can_be_said()
    {
        var transition = Apply(Call(ServiceKind.Echo).State, new CallInput.Played(LegId.Caller, 1, PlayEnd.Failed));

        Assert.Equal(new LegCommand.Bridge(LegId.Caller, LegId.Caller), Assert.Single(Commands(transition)));
    }

    [Fact]
    public void Clock_says_the_time_of_the_tenant_again_and_again_and_ends()
    {
        var state = Call(ServiceKind.Clock).State;
        var said = new List<TimeOnly>();
        for (var round = 1; state.Phase == CallPhase.Talking; round++)
        {
            var transition = Apply(state, new CallInput.Played(LegId.Caller, round, PlayEnd.Finished), round * 60);
            said.AddRange(Commands(transition).OfType<LegCommand.Play>().Select(TimeOf));
            state = transition.State;
        }

        // 12:00 UTC in winter is 13:00 in Amsterdam.
        Assert.Equal(Enumerable.Range(1, 19).Select(minute => new TimeOnly(13, minute)), said);
    }

    [Fact]
    public void Digits_are_said_until_none_are_keyed()
    {
        var asked = Call(ServiceKind.Digits);
        Assert.Equal(2, Assert.IsType<LegCommand.Collect>(Commands(asked)[2]).Job);

        var keyed = Apply(asked.State, new CallInput.Collected(LegId.Caller, 2, "4711", DigitEnd.Complete, '#'));
        var play = Assert.IsType<LegCommand.Play>(Commands(keyed)[0]);
        Assert.Equal(new SayItem.Digits("4711"), Assert.Single(Assert.IsType<Sound.Say>(Assert.Single(play.Sounds)).Items));

        var nothing = Apply(keyed.State, new CallInput.Collected(LegId.Caller, 4, "", DigitEnd.Nothing));
        var last = Assert.IsType<LegCommand.Play>(Assert.Single(Commands(nothing)));
        var over = Apply(nothing.State, new CallInput.Played(LegId.Caller, last.Job, PlayEnd.Finished));
        Assert.Equal(new LegCommand.End(LegId.Caller, ReleaseCause.PeerEnded), Assert.Single(Commands(over)));
        Assert.Equal(CallPhase.Ending, over.State.Phase);
    }

    [Fact]
    public void Recording_is_made_after_the_tone_and_played_back()
    {
        var recording = Apply(Call(ServiceKind.Recording).State, new CallInput.Played(LegId.Caller, 1, PlayEnd.Finished));
        var record = Assert.IsType<LegCommand.Record>(Assert.Single(Commands(recording)));

        var back = Apply(recording.State, new CallInput.Recorded(LegId.Caller, record.Job, RecordingStop.Key, 4_000));
        var play = Assert.IsType<LegCommand.Play>(Assert.Single(Commands(back)));
        Assert.Equal(new Sound.Recording(record.Name), play.Sounds[0]);

        Assert.Equal(CallPhase.Ending, Apply(back.State, new CallInput.Played(LegId.Caller, play.Job, PlayEnd.Finished)).State.Phase);
    }

    [Fact]
    public void Recording_without_a_sound_is_said_to_be_empty()
    {
        var recording = Apply(Call(ServiceKind.Recording).State, new CallInput.Played(LegId.Caller, 1, PlayEnd.Finished));

        var transition = Apply(recording.State, new CallInput.Recorded(LegId.Caller, 2, RecordingStop.Failed, 0));

        var said = Assert.IsType<Sound.Say>(Assert.Single(Assert.IsType<LegCommand.Play>(Assert.Single(Commands(transition))).Sounds));
        Assert.Equal(PromptId.RecordingEmpty, Assert.IsType<SayItem.Prompt>(Assert.Single(said.Items)).Id);
    }

    [Fact]
    public void Callers_of_one_conference_come_into_one_room_of_the_tenant()
    {
        var mixing = Apply(Call(ServiceKind.Conference).State, new CallInput.Played(LegId.Caller, 1, PlayEnd.Finished));
        Assert.Equal(new LegCommand.Mix(LegId.Caller, 2, "600"), Assert.Single(Commands(mixing)));

        Assert.Empty(Commands(Apply(mixing.State, new CallInput.Mixed(LegId.Caller, 2, true))));
        var full = Apply(mixing.State, new CallInput.Mixed(LegId.Caller, 2, false));
        Assert.IsType<LegCommand.Play>(Assert.Single(Commands(full)));
    }

    private static CallTransition Call(ServiceKind kind) => Apply(BeingRouted(), new CallInput.Routed(ToService(kind)));

    private static TimeOnly TimeOf(LegCommand.Play play) => play.Sounds
        .OfType<Sound.Say>().SelectMany(say => say.Items).OfType<SayItem.Prompt>().SelectMany(prompt => prompt.Values)
        .OfType<SayItem.TimeOfDay>().Single().Value;

    private static CallService Service(ServiceKind kind) => new(kind, new("600"), "NL", "nl", "Europe/Amsterdam");
}
