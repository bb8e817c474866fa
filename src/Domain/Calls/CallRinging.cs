namespace Softswitch.Domain.Calls;

/// <summary>Devices ring; the first answer wins.</summary>
internal static class CallRinging
{
    public static CallTransition Apply(CallState state, CallInput input, DateTimeOffset now, CallPolicy policy) => input switch
    {
        _ when CallConfirming.Apply(state, input, now, policy) is { } confirming => confirming,
        _ when CallConnecting.Apply(state, input, now, policy) is { } connecting => connecting,
        CallInput.TrunkClaimed claimed => CallDialling.Claimed(state, claimed.Seat, now, policy),
        CallInput.Progressed progress => Progress(state, progress, now),
        CallInput.Answered answer => Answer(state, answer, now),
        CallInput.Refused { Leg.Value: 0 } refusal => CallEnding.CallerRefused(state, refusal.Status, now, policy),
        CallInput.Refused refusal => Refuse(state, refusal, now, policy),
        CallInput.Cancelled cancel => CallEnding.CallerGone(state, now, policy, cancel.Told),
        CallInput.Released { Leg.Value: 0 } => CallEnding.CallerGone(state, now, policy),
        CallInput.Released released => Refuse(state, new(released.Leg, 480), now, policy),
        CallInput.TimerFired { Timer: CallTimer.NoAnswer } =>
            NobodyLeft(state, CallVerdict.NoAnswer, now, policy),
        CallInput.HangUp => CallEnding.Refuse(state, CallVerdict.Cancelled, 480, ReleaseCause.Administrator, now, policy),
        CallInput.Renegotiated change => CallNegotiation.Ask(state, change, EarlyPeer(state, change.Leg)),
        CallInput.RenegotiationAccepted accepted => CallNegotiation.Accept(state, accepted),
        CallInput.RenegotiationWithdrawn withdrawn => CallNegotiation.Withdraw(state, withdrawn, EarlyPeer(state, withdrawn.Leg)),
        CallInput.RenegotiationRefused refused => CallNegotiation.Refuse(state, refused),
        CallInput.Messaged message => CallNegotiation.PassOn(state, message, EarlyPeer(state, message.Leg)),
        CallInput.GatewayLost lost => CallEnding.Abandoned(state, ReleaseCause.GatewayLost, lost.HeardAt, []),
        CallInput.Closed closed => CallEnding.Abandoned(state, ReleaseCause.Failure, now, closed.Reports),
        _ => CallTransition.Ignored(state),
    };

    private static CallTransition Progress(CallState state, CallInput.Progressed progress, DateTimeOffset now)
    {
        if (state.Find(progress.Leg) is not { IsPending: true } leg || leg.Id == LegId.Caller)
            return CallTransition.Ignored(state);

        var first = state.RangAt is null;
        var next = state.With(leg with { Phase = LegPhase.Ringing, RangAt = leg.RangAt ?? now }) with { RangAt = state.RangAt ?? now };
        var connected = state.Connected;
        if (state.Service is not null)
            return CallTransition.Taken(next);

        // With several devices ringing there is no one session to show the caller yet: he hears his own ring tone, and need not be told again.
        if (OnlyCalled(state) is null || state.Confirmation is not null || (state.Stage > 1 && progress.Body is null))
        {
            return first
                ? CallTransition.Taken(next, Order(new LegCommand.Progress(LegId.Caller, 180, connected, null)))
                : CallTransition.Taken(next);
        }

        var shown = Order(new LegCommand.Progress(LegId.Caller, progress.Status, connected, progress.Body));
        return progress.Body is null
            ? CallTransition.Taken(next, shown)
            : CallTransition.Taken(next, shown, Order(new LegCommand.Bridge(LegId.Caller, leg.Id)));
    }

    private static CallTransition Answer(CallState state, CallInput.Answered answer, DateTimeOffset now)
    {
        if (state.Find(answer.Leg) is not { IsPending: true } winner || winner.Id == LegId.Caller)
            return CallEnding.LateAnswer(state, answer);

        return state.Confirmation is null || winner.Trunk is null
            ? Connect(state, winner, answer.Body, answer.ByPlatform, [new CallEffect.StopTimer(CallTimer.NoAnswer)], now)
            : CallConfirming.Ask(state, winner, now);
    }

    /// <summary>Caller and callee talk; whoever else rings is let go.</summary>
    /// <param name="answer">What the caller is answered with.</param>
    /// <param name="byPlatform">The gateway is the other side of both.</param>
    /// <param name="before">What is done first.</param>
    public static CallTransition Connect(
        CallState state, Leg winner, MessageBody? answer, bool byPlatform, ImmutableArray<CallEffect> before, DateTimeOffset now)
    {
        var effects = ImmutableArray.CreateBuilder<CallEffect>(state.Legs.Length + 3);
        effects.AddRange(before);
        if (state.Negotiation is { Stage: NegotiationStage.Asked } unfinished)
            effects.Add(CallEnding.Pending(unfinished.Leg));
        effects.Add(Order(state.Service is { } service
            ? new LegCommand.Stop(LegId.Caller, service.Job)
            : new LegCommand.Answer(LegId.Caller, state.Connected, answer, byPlatform)));
        effects.Add(Order(new LegCommand.Bridge(LegId.Caller, winner.Id)));

        var legs = ImmutableArray.CreateBuilder<Leg>(state.Legs.Length);
        foreach (var leg in state.Legs)
        {
            if (leg.Id == winner.Id || leg.Id == LegId.Caller)
            {
                legs.Add(leg with { Phase = LegPhase.Answered, AnsweredAt = leg.AnsweredAt ?? now, Status = 200 });
                continue;
            }

            if (leg.IsPending)
                effects.Add(Order(new LegCommand.Cancel(leg.Id, ReleaseCause.AnsweredElsewhere)));
            else if (CallConfirming.IsAsked(state, leg))
                effects.Add(Order(new LegCommand.End(leg.Id, ReleaseCause.AnsweredElsewhere)));
            legs.Add(leg.Ended(now));
        }

        var next = state with
        {
            Phase = CallPhase.Talking,
            Legs = legs.MoveToImmutable(),
            Partner = winner.Id,
            Negotiation = null,
            RangAt = state.RangAt ?? now,
            AnsweredAt = state.AnsweredAt ?? now,
            Status = 200,
            Service = null,
            Jobs = state.LastJob,
            Confirmation = null,
            Offer = state.Offer! with { Body = null },
            Trunks = [],
            Price = winner.Trunk is null && state.Price is not null ? 0 : winner.Price ?? state.Price,
            IsAdapted = byPlatform,
            Destination = winner.Party with { Channel = state.Destination?.Channel, Trunk = state.Destination?.Trunk },
        };
        return new CallTransition(next, effects.ToImmutable(), TransitionOutcome.Taken);
    }

    private static CallTransition Refuse(CallState state, CallInput.Refused refusal, DateTimeOffset now, CallPolicy policy)
    {
        var status = refusal.Status;
        if (state.Find(refusal.Leg) is not { IsPending: true } leg)
            return CallTransition.Ignored(state);

        var ended = leg.Ended(now) with { Status = status, Verdict = refusal.Verdict };
        var next = state.With(ended);
        if (CallDialling.MayTryAnother(state, leg, status))
            return CallDialling.Next(next, leg.Fork);
        if (leg.Trunk is not null)
            next = CallDialling.GivenUp(next, leg.Fork);

        // RFC 3261 16.7 step 5: a global failure ends the search, whatever the other devices would say.
        if (next.IsOpen && (status < 600 || leg.Trunk is not null))
            return CallTransition.Taken(next);
        return CallDialling.IsOnlyOne(next) ? CallDialling.Refused(next, ended, now, policy) : Refused(next, now, policy);
    }

    /// <summary>Nobody took the call.</summary>
    public static CallTransition NobodyLeft(CallState state, CallVerdict verdict, DateTimeOffset now, CallPolicy policy) => CallOnward.Try(state, verdict, now)
        ?? CallEnding.Refuse(state, verdict, RefusalStatus.Of(verdict), verdict == CallVerdict.NoAnswer ? ReleaseCause.NoAnswer : RefusalStatus.CauseOf(verdict), now, policy);

    /// <summary>Everybody refused: the caller is told the best of it.</summary>
    public static CallTransition Refused(CallState next, DateTimeOffset now, CallPolicy policy)
    {
        var refused = next.Legs.Where(other => other.Id.Value >= next.Stage && other.Status >= 300).ToList();
        var best = RefusalStatus.Best(refused.Select(other => other.Status));
        var verdict = refused.Find(other => other.Status == best && other.Verdict is not null)?.Verdict ?? RefusalStatus.VerdictOf(best);
        return CallOnward.Try(next, verdict, now) ?? CallEnding.Refuse(next, verdict, best, RefusalStatus.CauseOf(verdict), now, policy);
    }

    private static LegId? EarlyPeer(CallState state, LegId leg)
    {
        if (state.RangAt is null || state.Service is not null || state.Confirmation is not null || OnlyCalled(state) is not { } called)
            return null;
        return leg == LegId.Caller ? called.Id : leg == called.Id ? LegId.Caller : null;
    }

    // Trunks of one number are tried one at a time: the last one is the one. Where others may yet ring, the caller is shown no session that may not be his.
    private static Leg? OnlyCalled(CallState state) =>
        state.Cursor is not { LeadsOn: true } && (CallDialling.IsOnlyOne(state) || (state.Legs.Length == state.Stage + 1 && state.Trunks.IsEmpty)) ? state.Legs[^1] : null;

    private static CallEffect.Command Order(LegCommand command) => new(command);
}
