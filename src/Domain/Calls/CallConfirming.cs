using Softswitch.Domain.Media;

namespace Softswitch.Domain.Calls;

/// <summary>
/// Somebody outside has answered a call that was forwarded to him, and has to accept it by key before the caller is connected (SPEC R13): so no
/// voicemail and no stranger takes it. Until then it rings for the caller, and for whoever else is called at the same time.
/// </summary>
internal static class CallConfirming
{
    private const string Accepts = "1";

    private static readonly DigitRules Rules = new(MaxLength: 1, FirstDigitMs: 20_000);

    /// <summary>Has answered and not accepted yet.</summary>
    public static bool IsAsked(CallState state, Leg leg) =>
        state is { Phase: CallPhase.Ringing, Confirmation: not null } && leg is { Phase: LegPhase.Answered, Trunk: not null } && leg.Id != LegId.Caller;

    /// <summary>Asks who has answered. As long as others ring, they do so no longer than before.</summary>
    public static CallTransition Ask(CallState state, Leg leg, DateTimeOffset now)
    {
        var job = state.LastJob + 1;
        var asked = leg with { Phase = LegPhase.Answered, AnsweredAt = now, Status = 200, Question = job };
        var next = state.With(asked) with { Jobs = job + 1 };
        ImmutableArray<CallEffect> effects =
        [
            Order(new LegCommand.Play(leg.Id, job, state.Confirmation!.Sounds, Repeats: true)),
            Order(new LegCommand.Collect(leg.Id, job + 1, Rules)),
        ];
        return new CallTransition(next, next.Legs.Any(IsRinging) ? effects : effects.Insert(0, new CallEffect.StopTimer(CallTimer.NoAnswer)), TransitionOutcome.Taken);
    }

    /// <summary>What is different while somebody is asked; null for what is the same.</summary>
    public static CallTransition? Apply(CallState state, CallInput input, DateTimeOffset now, CallPolicy policy)
    {
        if (!state.Legs.Any(leg => IsAsked(state, leg)))
            return null;
        return input switch
        {
            CallInput.Collected collected when Asked(collected.Leg) is { } leg => collected.Digits == Accepts
                ? CallRinging.Connect(state, leg, null, byPlatform: true, Accepted(state, leg), now)
                : Decline(state, leg, Order(new LegCommand.End(leg.Id, ReleaseCause.NoAnswer)), now, policy),
            CallInput.Released released when Asked(released.Leg) is { } leg => Decline(state, leg, null, now, policy),
            CallInput.Renegotiated change when Asked(change.Leg) is { } leg => CallTransition.Taken(
                state.With(leg with { Held = change.Held }), Order(new LegCommand.AcceptRenegotiation(leg.Id, null, ByPlatform: true))),
            CallInput.Silent silent => CallTransition.Taken(state, Order(new LegCommand.Probe(silent.Leg))),
            CallInput.TimerFired { Timer: CallTimer.NoAnswer } => Wait(state, now),
            _ => null,
        };

        Leg? Asked(LegId id) => state.Find(id) is { } leg && IsAsked(state, leg) ? leg : null;
    }

    private static ImmutableArray<CallEffect> Accepted(CallState state, Leg leg)
    {
        var stop = Order(new LegCommand.Stop(leg.Id, leg.Question));
        return state.Legs.Any(IsRinging) ? [stop, new CallEffect.StopTimer(CallTimer.NoAnswer)] : [stop];
    }

    // Nobody else rings any more; who is asked may still accept.
    private static CallTransition Wait(CallState state, DateTimeOffset now)
    {
        ImmutableArray<CallEffect> effects = [.. state.Legs.Where(IsRinging).Select(leg => Order(new LegCommand.Cancel(leg.Id, ReleaseCause.NoAnswer)))];
        return new CallTransition(
            state with { Legs = [.. state.Legs.Select(leg => IsRinging(leg) ? leg.Ended(now) : leg)], Trunks = [] }, effects, TransitionOutcome.Taken);
    }

    // For the caller it rang and nobody took the call, unless others may still.
    private static CallTransition Decline(CallState state, Leg leg, CallEffect? end, DateTimeOffset now, CallPolicy policy)
    {
        var next = CallDialling.GivenUp(state.With(leg.Ended(now) with { Status = 480, Verdict = CallVerdict.NoAnswer }), leg.Fork);
        var declined = next.IsOpen
            ? CallTransition.Taken(next)
            : CallRinging.NobodyLeft(next, CallVerdict.NoAnswer, now, policy);
        return end is null ? declined : declined with { Effects = declined.Effects.Insert(0, end) };
    }

    private static bool IsRinging(Leg leg) => leg.Id != LegId.Caller && leg.IsPending;

    private static CallEffect.Command Order(LegCommand command) => new(command);
}
