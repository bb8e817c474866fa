using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Fraud;

/// <summary>
/// Holds the calls to outside of one tenant or one channel against its limits. Pure and total. A call is let through only while no
/// limit is reached, so that no window ever has more calls than its limit; a refused call does not count.
/// </summary>
public static class FraudMachine
{
    /// <summary>A call that did not say for this long that it lives was lost with its node; it lasted until it was last heard of.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(3);

    /// <summary>An attack goes on for hours: nobody needs to hear of it at every call.</summary>
    public static readonly TimeSpan AlarmPause = TimeSpan.FromHours(1);

    public static FraudTransition Apply(FraudCounts counts, FraudInput input, DateTimeOffset now, FraudLimits limits)
    {
        var current = Forget(counts, now);
        return input switch
        {
            FraudInput.Asked asked => Ask(current, asked, now, limits),
            FraudInput.Running running => new FraudTransition(Run(current, running, now)),
            FraudInput.Ended ended => new FraudTransition(End(current, ended.Call, ended.At, now)),
            FraudInput.Restored restored =>
                new FraudTransition(restored.Charges.Aggregate(current, (sum, charge) => sum.Charge(charge, now))),
            FraudInput.Lifted => new FraudTransition(FraudCounts.None with { Calls = Restart(current.Calls, now) }),
            _ => Look(current, now, limits),
        };
    }

    private static FraudTransition Ask(FraudCounts counts, FraudInput.Asked asked, DateTimeOffset now, FraudLimits limits)
    {
        if (counts.Calls.ContainsKey(asked.Call))
            return new FraudTransition(counts);
        if (Refusal(counts, asked, now, limits) is { } refusal)
            return Reach(counts, refusal, now);
        return new FraudTransition(counts with
        {
            Minute = counts.Minute.Add(now),
            Costly = asked.IsCostly ? counts.Costly.Add(now) : counts.Costly,
            Calls = counts.Calls.Add(asked.Call, new FraudCall(asked.Price, null, now)),
        });
    }

    // Money is only a matter of calls that cost some: of each its first minute is kept.
    private static FraudLimit? Refusal(FraudCounts counts, FraudInput.Asked asked, DateTimeOffset now, FraudLimits limits)
    {
        if (asked.Price > 0 && counts.SpentInDay(now) + asked.Price > limits.SpendPerDay)
            return FraudLimit.SpendPerDay;
        if (asked.Price > 0 && counts.SpentInHour(now) + asked.Price > limits.SpendPerHour)
            return FraudLimit.SpendPerHour;
        if (asked.IsCostly && counts.IsReached(FraudLimit.CostlyPerHour, now, limits))
            return FraudLimit.CostlyPerHour;
        if (counts.IsReached(FraudLimit.CallsAtOnce, now, limits))
            return FraudLimit.CallsAtOnce;
        return counts.IsReached(FraudLimit.CallsPerMinute, now, limits) ? FraudLimit.CallsPerMinute : null;
    }

    private static FraudCounts Run(FraudCounts counts, FraudInput.Running running, DateTimeOffset now)
    {
        var since = counts.Calls.GetValueOrDefault(running.Call)?.PaidSince ?? running.AnsweredAt;
        return counts with { Calls = counts.Calls.SetItem(running.Call, new FraudCall(running.Price, since, now)) };
    }

    private static FraudCounts End(FraudCounts counts, CallId id, DateTimeOffset at, DateTimeOffset now)
    {
        if (!counts.Calls.TryGetValue(id, out var call))
            return counts;
        var rest = counts with { Calls = counts.Calls.Remove(id) };
        return call is { Price: > 0, PaidSince: { } since } ? rest.Charge(new FraudCharge(since, at < now ? at : now, call.Price), now) : rest;
    }

    private static FraudTransition Look(FraudCounts counts, DateTimeOffset now, FraudLimits limits)
    {
        var paid = counts.Calls.Where(call => call.Value is { Price: > 0, PaidSince: not null }).Select(call => call.Key).ToImmutableArray();
        if (paid.IsEmpty)
            return new FraudTransition(counts);
        FraudLimit? passed = counts.SpentInDay(now) > limits.SpendPerDay ? FraudLimit.SpendPerDay
            : counts.SpentInHour(now) > limits.SpendPerHour ? FraudLimit.SpendPerHour
            : null;
        return passed is { } limit
            ? Reach(counts, limit, now) with { Ends = limits.EndsCalls ? paid : [] }
            : new FraudTransition(counts);
    }

    private static FraudTransition Reach(FraudCounts counts, FraudLimit limit, DateTimeOffset now) =>
        counts.Alarms.ContainsKey(limit)
            ? new FraudTransition(counts, limit)
            : new FraudTransition(counts with { Alarms = counts.Alarms.Add(limit, now) }, limit, IsNews: true);

    private static ImmutableDictionary<CallId, FraudCall> Restart(ImmutableDictionary<CallId, FraudCall> calls, DateTimeOffset now) =>
        calls.ToImmutableDictionary(
            call => call.Key, call => call.Value with { PaidSince = call.Value.PaidSince is null ? null : now });

    private static FraudCounts Forget(FraudCounts counts, DateTimeOffset now)
    {
        var current = counts with
        {
            Minute = counts.Minute.After(now - TimeSpan.FromMinutes(1)),
            Costly = counts.Costly.After(now - counts.Hour.Length),
            Hour = counts.Hour.At(now),
            Day = counts.Day.At(now),
            Alarms = counts.Alarms.RemoveRange(counts.Alarms.Where(alarm => now - alarm.Value >= AlarmPause).Select(alarm => alarm.Key)),
        };
        foreach (var (id, call) in counts.Calls)
        {
            if (now - call.HeardAt > Silence)
                current = End(current, id, call.HeardAt, now);
        }

        return current;
    }
}
