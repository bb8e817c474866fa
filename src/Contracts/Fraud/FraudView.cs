using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;

namespace Softswitch.Contracts.Fraud;

/// <summary>How much a tenant or a channel has called outside, next to its limits.</summary>
/// <param name="Channel">Null for the tenant.</param>
/// <param name="SpentInHour">In the platform's currency.</param>
/// <param name="Reached">The limits at which calls are refused now.</param>
public sealed record FraudView(
    ChannelName? Channel,
    FraudLimits Limits,
    int CallsInMinute,
    int CallsAtOnce,
    int CostlyInHour,
    decimal SpentInHour,
    decimal SpentInDay,
    ImmutableArray<FraudLimit> Reached)
{
    public ImmutableArray<FraudLimit> Reached { get; init; } = Reached.IsDefault ? [] : Reached;

    /// <param name="channel">Null for the tenant.</param>
    /// <param name="counts">Brought up to <paramref name="now"/>.</param>
    public static FraudView Of(ChannelName? channel, FraudCounts counts, FraudLimits limits, DateTimeOffset now) => new(
        channel,
        limits,
        counts.Minute.Count,
        counts.Calls.Count,
        counts.Costly.Count,
        counts.SpentInHour(now),
        counts.SpentInDay(now),
        counts.Reached(now, limits));
}
