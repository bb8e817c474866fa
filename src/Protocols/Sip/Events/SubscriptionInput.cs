namespace Softswitch.Protocols.Sip.Events;

/// <summary>What can happen to a subscription at its notifier.</summary>
public abstract record SubscriptionInput
{
    private SubscriptionInput()
    {
    }

    /// <summary>An accepted SUBSCRIBE.</summary>
    /// <param name="Lasts">In milliseconds, as granted; 0 to be told once and no more.</param>
    public sealed record Subscribed(long Lasts) : SubscriptionInput;

    /// <summary>What is watched is not as it was.</summary>
    public sealed record Changed : SubscriptionInput;

    /// <summary>The final answer to a NOTIFY.</summary>
    /// <param name="RetryAfter">In milliseconds; 0 when it says none.</param>
    public sealed record Answered(int Status, long RetryAfter = 0) : SubscriptionInput;

    /// <summary>A NOTIFY was never answered.</summary>
    public sealed record Silent : SubscriptionInput;

    /// <summary>A NOTIFY could not be sent.</summary>
    public sealed record Unsent : SubscriptionInput;

    /// <summary>Time has passed.</summary>
    public sealed record Elapsed : SubscriptionInput;

    /// <summary>The notifier ends it.</summary>
    /// <param name="RetryAfter">In seconds; 0 for not said.</param>
    public sealed record Ended(EndReason Reason, uint RetryAfter = 0) : SubscriptionInput;

    /// <summary>The connection of its subscriber is gone.</summary>
    public sealed record Lost : SubscriptionInput;
}
