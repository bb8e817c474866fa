namespace Softswitch.Domain.Fraud;

/// <summary>A call to outside that is under way.</summary>
/// <param name="Price">Per minute.</param>
/// <param name="PaidSince">From when on its talk counts: its answer, or that limits were lifted meanwhile; null before it is answered.</param>
/// <param name="HeardAt">When it last said that it lives.</param>
public sealed record FraudCall(decimal Price, DateTimeOffset? PaidSince, DateTimeOffset HeardAt)
{
    /// <summary>What it costs within the window before <paramref name="now"/>: at least one minute, which is also kept for it while it rings.</summary>
    public decimal Cost(DateTimeOffset now, TimeSpan window)
    {
        var talked = now - (PaidSince ?? now);
        var counted = talked < window ? talked : window;
        return FraudCharge.Cost(Price, counted > OneMinute ? counted : OneMinute);
    }

    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);
}
