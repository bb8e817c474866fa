using Softswitch.Domain.Services;

namespace Softswitch.Domain.Calls;

/// <summary>A caller whom the platform itself answers: no partner, but a service that plays, listens and records.</summary>
internal static class CallServing
{
    /// <summary>Answers the caller, unless a service did before.</summary>
    public static CallTransition Begin(CallState state, CallService service, DateTimeOffset now)
    {
        var step = ServiceMachine.Begin(service, state.LastJob, now);
        var next = state with { Phase = CallPhase.Talking, Service = step.State };
        if (state.Service is not null)
            return CallTransition.Taken(next, [.. step.Commands.Select(Order)]);
        next = next.With(state.Legs[0] with { Phase = LegPhase.Answered, AnsweredAt = now, Status = 200 }) with { AnsweredAt = now, Status = 200 };
        return CallTransition.Taken(next, [Order(new LegCommand.Answer(LegId.Caller, next.Connected, null, ByPlatform: true)), .. step.Commands.Select(Order)]);
    }

    /// <summary>What the service makes of an input; null when it is for the call to take.</summary>
    public static CallTransition? Apply(CallState state, ServiceState service, CallInput input, DateTimeOffset now, CallPolicy policy) => input switch
    {
        CallInput.Played or CallInput.Collected or CallInput.Recorded or CallInput.Mixed or CallInput.TalkFound =>
            Follow(Noting(state, input, now), ServiceMachine.Apply(service, input, now), now, policy),
        CallInput.Renegotiated change => AcceptChange(state, change),
        CallInput.Released { Leg.Value: 0 } released => CallEnding.Disconnect(state, released.Leg, released.Cause, now, policy),
        CallInput.Silent silent => CallTransition.Taken(state, Order(new LegCommand.Probe(silent.Leg))),
        _ => null,
    };

    /// <summary>Between the caller and the gateway nobody else has a say.</summary>
    public static CallTransition AcceptChange(CallState state, CallInput.Renegotiated change) => CallTransition.Taken(
        state.With(state.Legs[0] with { Held = change.Held }), Order(new LegCommand.AcceptRenegotiation(change.Leg, null, ByPlatform: true)));

    // The recording of a room is that of everybody's call there.
    private static CallState Noting(CallState state, CallInput input, DateTimeOffset now) => input is CallInput.Mixed { Recording: { } name } mixed
        ? state with { Recordings = state.Recordings.Add(new TalkRecording(mixed.Job, name, now)) }
        : state;

    private static CallTransition Follow(CallState state, ServiceStep step, DateTimeOffset now, CallPolicy policy)
    {
        var next = state with { Service = step.State };
        if (step.Keyed is { } keyed)
            return CallConnecting.Begin(next, step.State, keyed);
        return step.IsOver
            ? CallEnding.Disconnect(next, null, ReleaseCause.PeerEnded, now, policy)
            : CallTransition.Taken(next, [.. step.Commands.Select(Order), .. Search(step)]);
    }

    private static ImmutableArray<CallEffect> Search(ServiceStep step) => step.Search is { } extension ? [new CallEffect.FindTalk(extension)] : [];

    private static CallEffect Order(LegCommand command) => new CallEffect.Command(command);
}
