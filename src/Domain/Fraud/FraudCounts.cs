using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Fraud;

/// <summary>What a tenant or a channel called outside lately.</summary>
/// <param name="Minute">Calls begun in the last minute.</param>
/// <param name="Costly">Calls begun in the last hour to other countries and premium numbers.</param>
/// <param name="Hour">What ended calls cost in the last hour.</param>
/// <param name="Day">What they cost in the last 24 hours.</param>
/// <param name="Calls">Calls under way.</param>
/// <param name="Alarms">When an alarm was last given, by limit.</param>
public sealed record FraudCounts(
    SlidingCount Minute,
    SlidingCount Costly,
    SpendWindow Hour,
    SpendWindow Day,
    ImmutableDictionary<CallId, FraudCall> Calls,
    ImmutableDictionary<FraudLimit, DateTimeOffset> Alarms)
{
    public static readonly FraudCounts None = new(
        SlidingCount.None,
        SlidingCount.None,
        SpendWindow.Of(TimeSpan.FromHours(1)),
        SpendWindow.Of(TimeSpan.FromDays(1)),
        ImmutableDictionary<CallId, FraudCall>.Empty,
        ImmutableDictionary<FraudLimit, DateTimeOffset>.Empty);

    /// <summary>Nothing here says more than <see cref="None"/>.</summary>
    public bool IsEmpty => Minute.Count == 0 && Costly.Count == 0 && Day.Minutes.IsEmpty && Calls.IsEmpty && Alarms.IsEmpty;

    /// <summary>Of the last hour, in the platform's currency, calls under way included.</summary>
    public decimal SpentInHour(DateTimeOffset now) => Hour.Total + Underway(now, Hour.Length);

    /// <summary>Of the last 24 hours.</summary>
    public decimal SpentInDay(DateTimeOffset now) => Day.Total + Underway(now, Day.Length);

    /// <summary>The limits at which the next call that they are about is refused.</summary>
    public ImmutableArray<FraudLimit> Reached(DateTimeOffset now, FraudLimits limits) =>
        [.. Enum.GetValues<FraudLimit>().Where(limit => IsReached(limit, now, limits))];

    internal bool IsReached(FraudLimit limit, DateTimeOffset now, FraudLimits limits) => limit switch
    {
        FraudLimit.CallsPerMinute => Minute.Count >= limits.CallsPerMinute,
        FraudLimit.CallsAtOnce => Calls.Count >= limits.CallsAtOnce,
        FraudLimit.CostlyPerHour => Costly.Count >= limits.CostlyPerHour,
        FraudLimit.SpendPerHour => SpentInHour(now) >= limits.SpendPerHour,
        _ => SpentInDay(now) >= limits.SpendPerDay,
    };

    internal FraudCounts Charge(FraudCharge charge, DateTimeOffset now) =>
        this with { Hour = Hour.Add(charge, now), Day = Day.Add(charge, now) };

    private decimal Underway(DateTimeOffset now, TimeSpan window)
    {
        var sum = 0m;
        foreach (var (_, call) in Calls)
        {
            if (call.Price > 0)
                sum += call.Cost(now, window);
        }

        return sum;
    }
}
