using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using static Softswitch.Domain.Tests.Calls.CallFixture;

namespace Softswitch.Domain.Tests.Calls;

/// <summary>Talks that are recorded on demand.</summary>
public sealed class CallRecordingTests
{
    private static readonly LegId Called = new(1);

    [Fact]
    public void Talk_is_recorded_by_a_gateway_that_becomes_its_other_side()
    {
        var begun = Apply(Talking(), new CallInput.RecordingAsked(RecordingOrder.Record));

        Assert.Equal(new LegCommand.Adapt(LegId.Caller, Called), Commands(begun)[0]);
        var record = Assert.IsType<LegCommand.Record>(Commands(begun)[1]);
        Assert.Equal((LegId.Caller, true, true, ""), (record.Leg, record.Rules.BothSides, record.Rules.IsKept, record.Rules.EndKeys));
        Assert.Equal(record.Name, begun.State.Recording!.Name);
    }

    [Fact]
    public void Asked_again_it_stays_one_recording_and_pauses_but_once()
    {
        var begun = Apply(Talking(), new CallInput.RecordingAsked(RecordingOrder.Record)).State;

        Assert.Equal(TransitionOutcome.Ignored, Apply(begun, new CallInput.RecordingAsked(RecordingOrder.Record)).Outcome);
        var paused = Apply(begun, new CallInput.RecordingAsked(RecordingOrder.Pause));
        Assert.Equal(new LegCommand.PauseRecording(LegId.Caller, 1, true), Assert.Single(Commands(paused)));
        Assert.Equal(TransitionOutcome.Ignored, Apply(paused.State, new CallInput.RecordingAsked(RecordingOrder.Pause)).Outcome);
        var resumed = Apply(paused.State, new CallInput.RecordingAsked(RecordingOrder.Record));
        Assert.Equal(new LegCommand.PauseRecording(LegId.Caller, 1, false), Assert.Single(Commands(resumed)));
    }

    [Fact]
    public void Stopped_it_is_as_long_as_it_became_and_the_next_is_another()
    {
        var stopped = Run(
            Talking(), new CallInput.RecordingAsked(RecordingOrder.Record), new CallInput.Adapted(true), new CallInput.RecordingAsked(RecordingOrder.Stop),
            new CallInput.Recorded(LegId.Caller, 1, RecordingStop.Stopped, 2_500));

        Assert.Null(stopped.Recording);
        Assert.Equal(2_500, stopped.Recordings[0].Milliseconds);
        var next = Apply(stopped, new CallInput.RecordingAsked(RecordingOrder.Record));
        Assert.Equal(2, Assert.IsType<LegCommand.Record>(Assert.Single(Commands(next))).Job);
        Assert.False(next.State.Recordings[0].Name == next.State.Recordings[1].Name);
    }

    [Fact]
    public void Recording_of_a_talk_that_stays_between_its_phones_has_failed()
    {
        var failed = Run(
            Talking(), new CallInput.RecordingAsked(RecordingOrder.Record), new CallInput.Adapted(false),
            new CallInput.Recorded(LegId.Caller, 1, RecordingStop.Failed, 0));

        Assert.False(failed.IsAdapted);
        Assert.True(Assert.Single(failed.Recordings).Failed);
    }

    [Fact]
    public void Music_of_a_hold_is_another_job_than_the_recording()
    {
        var recorded = Apply(Talking(), new CallInput.RecordingAsked(RecordingOrder.Record)).State;

        var held = Apply(recorded, new CallInput.Renegotiated(Called, Body("hold"), true));

        Assert.Equal(2, Assert.IsType<LegCommand.Play>(Commands(held)[1]).Job);
    }
}
