namespace Softswitch.Domain.Fraud;

/// <summary>What ended calls cost, minute by minute: a minute counts until the window has passed over all of it.</summary>
/// <param name="Length">Of the window.</param>
/// <param name="Minutes">By the minutes since the epoch.</param>
/// <param name="Total">Of all <paramref name="Minutes"/>.</param>
public sealed record SpendWindow(TimeSpan Length, ImmutableSortedDictionary<long, decimal> Minutes, decimal Total)
{
    public static SpendWindow Of(TimeSpan length) => new(length, ImmutableSortedDictionary<long, decimal>.Empty, 0);

    public SpendWindow At(DateTimeOffset now)
    {
        var (minutes, total) = (Minutes, Total);
        while (!minutes.IsEmpty && minutes.First() is var first && EndOf(first.Key) <= now - Length)
            (minutes, total) = (minutes.Remove(first.Key), total - first.Value);
        return minutes.Count == Minutes.Count ? this : this with { Minutes = minutes, Total = total };
    }

    /// <summary>Spreads a charge over its minutes, as far as they are in the window.</summary>
    public SpendWindow Add(FraudCharge charge, DateTimeOffset now)
    {
        var minutes = Minutes.ToBuilder();
        var total = Total;
        var at = charge.From > now - Length ? charge.From : now - Length;
        while (at < charge.Until)
        {
            var minute = at.ToUnixTimeSeconds() / 60;
            var end = EndOf(minute) < charge.Until ? EndOf(minute) : charge.Until;
            var amount = FraudCharge.Cost(charge.Price, end - at);
            minutes[minute] = minutes.GetValueOrDefault(minute) + amount;
            total += amount;
            at = end;
        }

        return this with { Minutes = minutes.ToImmutable(), Total = total };
    }

    private static DateTimeOffset EndOf(long minute) => DateTimeOffset.FromUnixTimeSeconds((minute + 1) * 60);
}
