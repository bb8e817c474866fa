using static Softswitch.Protocols.Sip.Events.SubscriptionPhase;

namespace Softswitch.Protocols.Sip.Events;

/// <summary>
/// A subscription at its notifier (RFC 6665 4.2). At most one NOTIFY is underway, and the next goes no sooner than an interval
/// after the last; each tells all there is, so that changes between two are told in one and a lost one is made good by the next.
/// </summary>
public static class SubscriptionMachine
{
    /// <summary>Takes an input; every input is possible in every phase.</summary>
    public static (SubscriptionState Next, SubscriptionAction Action) Apply(
        SubscriptionState state, SubscriptionInput input, long now, in SubscriptionTimes times)
    {
        if (state.Phase == Ended)
            return (state, SubscriptionAction.None);
        return input switch
        {
            SubscriptionInput.Lost => Forget(state),
            SubscriptionInput.Silent => Silent(state),
            SubscriptionInput.Subscribed subscribed => Subscribe(state, subscribed.Lasts, now, times),
            SubscriptionInput.Changed when state.Phase == Active => Send(state with { IsDue = true }, now, times),
            SubscriptionInput.Answered answered => Answer(state, answered, now, times),
            SubscriptionInput.Unsent => Fail(state, 0, now, times),
            SubscriptionInput.Ended ended => End(state, ended.Reason, ended.RetryAfter, now, times),
            SubscriptionInput.Elapsed when state.Phase == Active && now >= state.ExpiresAt => End(state, EndReason.Timeout, 0, now, times),
            _ => Send(state, now, times),
        };
    }

    private static (SubscriptionState, SubscriptionAction) Subscribe(SubscriptionState state, long lasts, long now, in SubscriptionTimes times)
    {
        if (state.Phase == Ending)
            return (state, SubscriptionAction.None);
        // RFC 6665 4.2.1.4: whoever gives up is told once more how things stand, and so is who only asked.
        return lasts == 0
            ? End(state with { Phase = Active }, EndReason.Timeout, 0, now, times)
            : Send(state with { Phase = Active, ExpiresAt = now + lasts, IsDue = true }, now, times);
    }

    private static (SubscriptionState, SubscriptionAction) Answer(SubscriptionState state, SubscriptionInput.Answered answer, long now, in SubscriptionTimes times)
    {
        if (!state.IsUnderway || answer.Status < 200)
            return (state, SubscriptionAction.None);
        if (answer.Status >= 300)
            return EndsSubscription(answer.Status) ? Forget(state) : Fail(state, answer.RetryAfter, now, times);
        var quiet = state with { IsUnderway = false, Failures = 0 };
        return quiet is { Phase: Ending, IsDue: false } ? Forget(quiet) : Send(quiet, now, times);
    }

    // RFC 6665 4.2.2: nobody is there, or not any more.
    private static (SubscriptionState, SubscriptionAction) Silent(SubscriptionState state) =>
        state.IsUnderway ? Forget(state) : (state, SubscriptionAction.None);

    private static (SubscriptionState, SubscriptionAction) Fail(SubscriptionState state, long retryAfter, long now, in SubscriptionTimes times)
    {
        if (!state.IsUnderway)
            return (state, SubscriptionAction.None);
        if (state is { Phase: Ending, IsDue: false } || state.Failures + 1 >= times.Failures)
            return Forget(state);
        var wait = Math.Clamp(retryAfter, times.Patience, times.Shortest);
        return Send(state with { IsUnderway = false, IsDue = true, Failures = state.Failures + 1, NotBefore = now + wait }, now, times);
    }

    private static (SubscriptionState, SubscriptionAction) End(
        SubscriptionState state, EndReason reason, uint retryAfter, long now, in SubscriptionTimes times) => state.Phase switch
        {
            Active => Send(state with { Phase = Ending, Reason = reason, RetryAfter = retryAfter, IsDue = true }, now, times),
            New => Forget(state),
            _ => (state, SubscriptionAction.None),
        };

    // The last NOTIFY waits for the answer to the one before, and for nothing else.
    private static (SubscriptionState, SubscriptionAction) Send(SubscriptionState state, long now, in SubscriptionTimes times)
    {
        if (!state.IsDue || state.IsUnderway || (state.Phase == Active && now < state.NotBefore))
            return (state, SubscriptionAction.None);
        var sent = state with { IsDue = false, IsUnderway = true, NotBefore = now + times.Interval, Version = state.Version + 1 };
        return (sent, SubscriptionAction.Notify);
    }

    private static (SubscriptionState, SubscriptionAction) Forget(SubscriptionState state) =>
        (state with { Phase = Ended, IsDue = false, IsUnderway = false }, SubscriptionAction.Forget);

    // RFC 6665 4.2.2 with RFC 5057 5.1: these are of the dialog or the subscription, all others of this one NOTIFY.
    private static bool EndsSubscription(int status) => status is 404 or 405 or 410 or 416 or (>= 480 and <= 485) or 489 or 501 or 604;
}
