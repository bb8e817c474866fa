namespace Softswitch.Domain.Calls;

/// <summary>The ways into the end, and what still arrives there.</summary>
internal static class CallEnding
{
    public static CallTransition Apply(CallState state, CallInput input, DateTimeOffset now)
    {
        return input switch
        {
            CallInput.Answered answer => LateAnswer(state, answer),
            CallInput.Renegotiated change =>
                CallTransition.Rejected(state, new CallEffect.Command(new LegCommand.RefuseRenegotiation(change.Leg, 481))),
            CallInput.Cancelled => NeverAnswered(state, CallVerdict.Cancelled, ReleaseCause.CallerCancelled, 487),
            CallInput.Refused { Leg.Value: 0 } refused => NeverAnswered(state, CallVerdict.Failed, ReleaseCause.Failure, refused.Status),
            CallInput.Closed closed when state.Phase == CallPhase.Ending => Close(state, closed.Reports),
            CallInput.TimerFired { Timer: CallTimer.Closing } when state.Phase == CallPhase.Ending => Close(state, []),
            CallInput.GatewayLost when state.Phase == CallPhase.Ending => Close(state, []),
            _ => CallTransition.Ignored(state),
        };
    }

    /// <summary>Refuses a caller who has no answer yet, or lets him hear it who has, and withdraws every offer.</summary>
    public static CallTransition Refuse(
        CallState state, CallVerdict verdict, int status, ReleaseCause cause, DateTimeOffset now, CallPolicy policy)
    {
        if (state.Service is { } service)
            return CallConnecting.Deny(state, service, verdict, cause, now);
        var effects = WithdrawOffers(state, cause);
        effects.Add(Order(new LegCommand.Refuse(LegId.Caller, status, cause)));
        return End(Unanswered(state, status), verdict, cause, null, status, effects, now, policy);
    }

    /// <summary>The caller cancelled. The gateway has already given him his 487 (RFC 3261 9.2).</summary>
    public static CallTransition CallerGone(
        CallState state, DateTimeOffset now, CallPolicy policy, ReleaseCause told = ReleaseCause.CallerCancelled) =>
        CallerGone(state, CallVerdict.Cancelled, ReleaseCause.CallerCancelled, 487, now, policy, told);

    /// <summary>The gateway has refused the caller: he could not be told of progress, or not be given the answer.</summary>
    public static CallTransition CallerRefused(CallState state, int status, DateTimeOffset now, CallPolicy policy) =>
        CallerGone(state, CallVerdict.Failed, ReleaseCause.Failure, status, now, policy, ReleaseCause.Failure);

    /// <summary>Ends an answered call: the other leg, or both when neither asked for it, and what still rings.</summary>
    public static CallTransition Disconnect(
        CallState state, LegId? releasedBy, ReleaseCause cause, DateTimeOffset now, CallPolicy policy)
    {
        var effects = WithdrawOffers(state, ReleaseCause.CallerCancelled);
        var told = releasedBy is null ? cause : ReleaseCause.PeerEnded;
        foreach (var leg in state.Legs)
        {
            if (leg.Phase == LegPhase.Answered && leg.Id != releasedBy && (leg.Id == LegId.Caller || leg.Id == state.Partner))
                effects.Add(Order(new LegCommand.End(leg.Id, told)));
        }

        return End(state, CallVerdict.Answered, cause, releasedBy, 200, effects, now, policy);
    }

    /// <summary>The gateway has no leg of the call any more, without having been asked to end it.</summary>
    public static CallTransition Abandoned(CallState state, ReleaseCause cause, DateTimeOffset endedAt, ImmutableArray<LegReport> reports)
    {
        var next = Ended(
            state,
            state.AnsweredAt is null ? CallVerdict.Failed : CallVerdict.Answered,
            cause,
            null,
            state.AnsweredAt is null ? 500 : 200,
            endedAt);
        var transition = Close(next, reports);
        return state.Phase == CallPhase.Ringing
            ? transition with { Effects = transition.Effects.Add(new CallEffect.StopTimer(CallTimer.NoAnswer)) }
            : transition;
    }

    /// <summary>A device answered a call that was answered elsewhere or given up: it is let go at once.</summary>
    public static CallTransition LateAnswer(CallState state, CallInput.Answered answer) =>
        answer.Leg == LegId.Caller || answer.Leg == state.Partner
            ? CallTransition.Ignored(state)
            : CallTransition.Taken(state, Order(new LegCommand.End(
                answer.Leg, state.Partner is null ? state.Cause ?? ReleaseCause.Failure : ReleaseCause.AnsweredElsewhere)));

    /// <summary>491: something else is being negotiated.</summary>
    public static CallEffect Pending(LegId leg) => Order(new LegCommand.RefuseRenegotiation(leg, 491));

    private static CallTransition CallerGone(
        CallState state, CallVerdict verdict, ReleaseCause cause, int status, DateTimeOffset now, CallPolicy policy, ReleaseCause told)
    {
        var effects = WithdrawOffers(state, told);
        if (state.Partner is { } partner)
            effects.Add(Order(new LegCommand.End(partner, told)));
        return End(Unanswered(state, status), verdict, cause, LegId.Caller, status, effects, now, policy);
    }

    private static CallState Unanswered(CallState state, int status) =>
        state.With(state.Legs[0] with { AnsweredAt = null, Status = status }) with { AnsweredAt = null };

    // The other side ended the call while the answer was under way to a caller who never got it.
    private static CallTransition NeverAnswered(CallState state, CallVerdict verdict, ReleaseCause cause, int status) =>
        state is { Phase: CallPhase.Ending, Verdict: CallVerdict.Answered }
            ? CallTransition.Taken(Unanswered(state, status) with { Verdict = verdict, Cause = cause, ReleasedBy = LegId.Caller, Status = status })
            : CallTransition.Ignored(state);

    private static CallTransition End(
        CallState state,
        CallVerdict verdict,
        ReleaseCause cause,
        LegId? releasedBy,
        int status,
        ImmutableArray<CallEffect>.Builder effects,
        DateTimeOffset now,
        CallPolicy policy)
    {
        if (state.Phase == CallPhase.Ringing)
            effects.Add(new CallEffect.StopTimer(CallTimer.NoAnswer));
        if (state.Negotiation is { Stage: NegotiationStage.Asked } unfinished && unfinished.Leg != releasedBy)
            effects.Add(Pending(unfinished.Leg));
        effects.Add(new CallEffect.StartTimer(CallTimer.Closing, policy.ClosingTime));
        return new CallTransition(
            Ended(state, verdict, cause, releasedBy, status, now), effects.ToImmutable(), TransitionOutcome.Taken);
    }

    private static CallState Ended(
        CallState state, CallVerdict verdict, ReleaseCause cause, LegId? releasedBy, int status, DateTimeOffset now) => state with
        {
            Phase = CallPhase.Ending,
            Legs = [.. state.Legs.Select(leg => leg.Ended(now))],
            Negotiation = null,
            EndedAt = now,
            Verdict = verdict,
            Cause = cause,
            ReleasedBy = releasedBy,
            Status = status,
        };

    private static CallTransition Close(CallState state, ImmutableArray<LegReport> reports)
    {
        var next = state;
        foreach (var report in reports)
        {
            if (next.Find(report.Leg) is { } leg)
                next = next.With(leg with { Report = report });
        }

        return CallTransition.Taken(next with { Phase = CallPhase.Ended }, new CallEffect.StopTimer(CallTimer.Closing));
    }

    /// <summary>Takes every offer back that has no answer yet, or was not accepted.</summary>
    public static ImmutableArray<CallEffect>.Builder WithdrawOffers(CallState state, ReleaseCause cause)
    {
        var effects = ImmutableArray.CreateBuilder<CallEffect>(state.Legs.Length + 2);
        foreach (var leg in state.Legs)
        {
            if (leg.Id != LegId.Caller && leg.IsPending)
                effects.Add(Order(new LegCommand.Cancel(leg.Id, cause)));
            else if (CallConfirming.IsAsked(state, leg))
                effects.Add(Order(new LegCommand.End(leg.Id, cause)));
        }

        return effects;
    }

    private static CallEffect.Command Order(LegCommand command) => new(command);
}
