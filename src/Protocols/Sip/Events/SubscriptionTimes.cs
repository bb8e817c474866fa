namespace Softswitch.Protocols.Sip.Events;

/// <summary>How long subscriptions last and how often their subscribers are told. All in milliseconds.</summary>
/// <param name="Shortest">What is asked for less than this is refused with 423 (RFC 6665 4.2.1.1).</param>
/// <param name="Longest">What is asked for more than this gets this.</param>
/// <param name="Usual">Where nothing is asked for.</param>
/// <param name="Interval">Between two NOTIFYs; what changes meanwhile is told in one.</param>
/// <param name="Patience">Before a NOTIFY that was refused is sent again, when the refusal names no time.</param>
/// <param name="Failures">So many in a row end the subscription.</param>
public readonly record struct SubscriptionTimes(long Shortest, long Longest, long Usual, long Interval, long Patience, int Failures)
{
    /// <summary>A lamp follows within half a second, and one that nobody could tell of a change is right again within half an hour.</summary>
    public static readonly SubscriptionTimes Standard = new(60_000, 1_800_000, 1_800_000, 400, 5_000, 3);

    /// <summary>How long it lasts that was asked for so long; null when that is too short. 0 stays 0.</summary>
    /// <param name="asked">Null for nothing.</param>
    public long? Grant(long? asked) => asked switch
    {
        null => Usual,
        0 => 0,
        { } wanted when wanted < Shortest => null,
        { } wanted => Math.Min(wanted, Longest),
    };
}
