namespace Softswitch.Protocols.Sip.Events;

/// <summary>Where a subscription stands at its notifier. Times in milliseconds of any monotonic clock.</summary>
/// <param name="IsUnderway">A NOTIFY has no answer yet: no other is sent meanwhile.</param>
/// <param name="IsDue">There is something to tell.</param>
/// <param name="NotBefore">When the next NOTIFY may go, at the earliest.</param>
/// <param name="Failures">NOTIFYs in a row that were refused or not sent.</param>
/// <param name="Version">Of the document told last; -1 before the first.</param>
/// <param name="Reason">Why it is over.</param>
/// <param name="RetryAfter">Seconds after which its subscriber may come again; 0 for not said.</param>
public readonly record struct SubscriptionState(
    SubscriptionPhase Phase,
    long ExpiresAt = 0,
    bool IsUnderway = false,
    bool IsDue = false,
    long NotBefore = 0,
    int Failures = 0,
    int Version = -1,
    EndReason Reason = EndReason.None,
    uint RetryAfter = 0)
{
    public static readonly SubscriptionState New = new(SubscriptionPhase.New);

    /// <summary>When <see cref="SubscriptionInput.Elapsed"/> is due; the largest number for never.</summary>
    public long WakeAt => Phase != SubscriptionPhase.Active ? long.MaxValue
        : IsDue && !IsUnderway ? Math.Min(NotBefore, ExpiresAt)
        : ExpiresAt;

    /// <summary>What its next NOTIFY says of it.</summary>
    public SubscriptionStatus Status(long now) => Phase == SubscriptionPhase.Active
        ? new SubscriptionStatus(true, (uint)(Math.Max(ExpiresAt - now, 0) / 1000))
        : new SubscriptionStatus(false, 0, Reason, RetryAfter);
}
