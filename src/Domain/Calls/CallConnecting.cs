using Softswitch.Domain.Media;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Services;

namespace Softswitch.Domain.Calls;

/// <summary>
/// A caller whom the platform has answered is led on: he hears that it rings until somebody takes the call, and then talks through the
/// gateway, which is the other side of both.
/// </summary>
internal static class CallConnecting
{
    private const int RefusalMs = 5_000;
    private const int LongestRingMs = 600_000; // longer than anything rings

    /// <summary>Goes on from what a service told or asked him.</summary>
    /// <param name="keyed">What he keyed.</param>
    public static CallTransition Begin(CallState state, ServiceState service, string keyed)
    {
        var question = service.Service.Question!;
        var cursor = (state.Cursor ?? RouteCursor.Start) with { Keyed = question is { Rules: null, Record: null } ? null : keyed };
        return CallTransition.Taken(
            state with { Phase = CallPhase.Routing, Cursor = cursor },
            new CallEffect.LeadOn(state.Offer!, state.Caller, question.To!.Value, cursor));
    }

    /// <summary>What is different from a caller who has no answer yet; null for what is the same.</summary>
    public static CallTransition? Apply(CallState state, CallInput input, DateTimeOffset now, CallPolicy policy) => input switch
    {
        _ when state.Service is null => null,
        CallInput.Renegotiated { Leg.Value: 0 } change => CallServing.AcceptChange(state, change),
        CallInput.Released { Leg.Value: 0 } released => CallEnding.Disconnect(state, released.Leg, released.Cause, now, policy),
        CallInput.Silent silent => CallTransition.Taken(state, Order(new LegCommand.Probe(silent.Leg))),
        CallInput.HangUp => CallEnding.Disconnect(state, null, ReleaseCause.Administrator, now, policy),
        _ => null,
    };

    /// <summary>Somebody is about to ring: he hears it, unless he does already or has no answer yet.</summary>
    public static CallTransition Ringing(CallState state, ImmutableArray<CallEffect> effects)
    {
        if (state.Service is not { Rings: false } service)
            return new CallTransition(state, effects, TransitionOutcome.Taken);
        var job = state.LastJob + 1;
        var tone = new Sound.Tone(CallTone.Ringing, service.Service.Country, LongestRingMs);
        return new CallTransition(
            state with { Service = service with { Job = job, Rings = true } },
            effects.Add(Order(new LegCommand.Play(LegId.Caller, job, [tone]))),
            TransitionOutcome.Taken);
    }

    /// <summary>Nobody takes the call: he hears so, and then it ends.</summary>
    public static CallTransition Deny(CallState state, ServiceState service, CallVerdict verdict, ReleaseCause cause, DateTimeOffset now)
    {
        var effects = CallEnding.WithdrawOffers(state, cause);
        if (state.Phase == CallPhase.Ringing)
            effects.Add(new CallEffect.StopTimer(CallTimer.NoAnswer));
        var tone = verdict is CallVerdict.Busy or CallVerdict.Refused or CallVerdict.NoAnswer ? CallTone.Busy : CallTone.Congestion;
        var refusal = service.Service with
        {
            Kind = ServiceKind.Announcement,
            Question = new CallerQuestion([new Sound.Tone(tone, service.Service.Country, RefusalMs)], null, null),
        };
        var next = CallServing.Begin(CallOnward.Withdrawn(state, now), refusal, now);
        return next with { Effects = [.. effects, .. next.Effects] };
    }

    private static CallEffect.Command Order(LegCommand command) => new(command);
}
