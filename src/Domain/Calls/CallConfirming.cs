using Softswitch.Domain.Media;

namespace Softswitch.Domain.Calls;

/// <summary>
/// Somebody outside has answered a call that was forwarded to him, and has to accept it by key before the caller is connected (SPEC R13): so no
/// voicemail and no stranger takes it. Until then it rings for the caller.
/// </summary>
internal static class CallConfirming
{
    private const string Accepts = "1";

    private static readonly DigitRules Rules = new(MaxLength: 1, FirstDigitMs: 20_000);

    /// <summary>Who has answered and not accepted yet; null when nobody has.</summary>
    public static Leg? Asked(CallState state) => state is { Phase: CallPhase.Ringing, Confirmation: not null, Legs: [.., { Phase: LegPhase.Answered } last] } && last.Id != LegId.Caller
        ? last
        : null;

    /// <summary>Asks who has answered.</summary>
    public static CallTransition Ask(CallState state, Leg leg, DateTimeOffset now)
    {
        var job = state.LastJob + 1;
        var asked = leg with { Phase = LegPhase.Answered, AnsweredAt = now, Status = 200 };
        return CallTransition.Taken(
            state.With(asked) with { Jobs = job + 1 },
            new CallEffect.StopTimer(CallTimer.NoAnswer),
            Order(new LegCommand.Play(leg.Id, job, state.Confirmation!.Sounds, Repeats: true)),
            Order(new LegCommand.Collect(leg.Id, job + 1, Rules)));
    }

    /// <summary>What is different while somebody is asked; null for what is the same.</summary>
    public static CallTransition? Apply(CallState state, CallInput input, DateTimeOffset now, CallPolicy policy)
    {
        if (Asked(state) is not { } leg)
            return null;
        return input switch
        {
            CallInput.Collected collected when collected.Leg == leg.Id => collected.Digits == Accepts
                ? CallRinging.Connect(state, leg, null, byPlatform: true, [Order(new LegCommand.Stop(leg.Id, state.Jobs - 1))], now)
                : Decline(state, leg, Order(new LegCommand.End(leg.Id, ReleaseCause.NoAnswer)), now, policy),
            CallInput.Released released when released.Leg == leg.Id => Decline(state, leg, null, now, policy),
            CallInput.Renegotiated change when change.Leg == leg.Id => CallTransition.Taken(
                state.With(leg with { Held = change.Held }), Order(new LegCommand.AcceptRenegotiation(leg.Id, null, ByPlatform: true))),
            CallInput.Silent silent => CallTransition.Taken(state, Order(new LegCommand.Probe(silent.Leg))),
            _ => null,
        };
    }

    // For the caller it rang and nobody took the call.
    private static CallTransition Decline(CallState state, Leg leg, CallEffect? end, DateTimeOffset now, CallPolicy policy)
    {
        var next = state.With(leg.Ended(now) with { Status = 480, Verdict = CallVerdict.NoAnswer });
        var declined = CallOnward.Try(next, CallVerdict.NoAnswer, now) ?? CallEnding.Refuse(next, CallVerdict.NoAnswer, 480, ReleaseCause.NoAnswer, now, policy);
        return end is null ? declined : declined with { Effects = declined.Effects.Insert(0, end) };
    }

    private static CallEffect.Command Order(LegCommand command) => new(command);
}
