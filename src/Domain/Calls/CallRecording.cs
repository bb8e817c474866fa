using Softswitch.Domain.Media;

namespace Softswitch.Domain.Calls;

/// <summary>Records a talk for whom it was asked, one recording at a time.</summary>
internal static class CallRecording
{
    private static readonly RecordingRules Rules = new(MaxSeconds: 24 * 3600, EndKeys: "", BothSides: true, IsKept: true);

    public static CallTransition Take(CallState state, RecordingOrder order, DateTimeOffset now) => (order, state.Recording) switch
    {
        (RecordingOrder.Record, null) when state.Partner is { } partner => Begin(state, partner, now),
        (RecordingOrder.Record, { IsPaused: true } running) => Pause(state, running, false),
        (RecordingOrder.Pause, { IsPaused: false } running) => Pause(state, running, true),
        (RecordingOrder.Stop, { } running) => CallTransition.Taken(state, Order(new LegCommand.Stop(LegId.Caller, running.Job))),
        _ => CallTransition.Ignored(state),
    };

    public static CallTransition End(CallState state, CallInput.Recorded recorded) =>
        state.Recording is { } running && running.Job == recorded.Job
            ? CallTransition.Taken(With(state, running with
            {
                Milliseconds = recorded.Milliseconds,
                Failed = recorded.Stop == RecordingStop.Failed,
            }))
            : CallTransition.Ignored(state);

    private static CallTransition Begin(CallState state, LegId partner, DateTimeOffset now)
    {
        var job = state.Jobs + 1;
        var recording = new TalkRecording(job, $"{state.Offer!.Call}-{job}", now);
        var next = state with { IsAdapted = true, Jobs = job, Recordings = state.Recordings.Add(recording) };
        var record = Order(new LegCommand.Record(LegId.Caller, job, recording.Name, Rules));
        return state.IsAdapted
            ? CallTransition.Taken(next, record)
            : CallTransition.Taken(next, Order(new LegCommand.Adapt(LegId.Caller, partner)), record);
    }

    private static CallTransition Pause(CallState state, TalkRecording running, bool isPaused) => CallTransition.Taken(
        With(state, running with { IsPaused = isPaused }), Order(new LegCommand.PauseRecording(LegId.Caller, running.Job, isPaused)));

    private static CallState With(CallState state, TalkRecording last) =>
        state with { Recordings = state.Recordings.SetItem(state.Recordings.Length - 1, last) };

    private static CallEffect.Command Order(LegCommand command) => new(command);
}
