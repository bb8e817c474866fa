namespace Softswitch.Domain.Fraud;

/// <summary>What is set otherwise of the limits of a tenant or a channel. Null: as on the platform; 0: nothing of it. See <see cref="FraudLimits"/>.</summary>
public sealed record FraudLimitsConfig(
    int? CallsPerMinute = null,
    int? CallsAtOnce = null,
    int? CostlyPerHour = null,
    decimal? SpendPerHour = null,
    decimal? SpendPerDay = null,
    bool? EndsCalls = null)
{
    /// <summary>With what is not set taken from <paramref name="otherwise"/>.</summary>
    public static FraudLimits Fill(FraudLimitsConfig? config, FraudLimits otherwise) => config is null ? otherwise : new FraudLimits(
        config.CallsPerMinute ?? otherwise.CallsPerMinute,
        config.CallsAtOnce ?? otherwise.CallsAtOnce,
        config.CostlyPerHour ?? otherwise.CostlyPerHour,
        config.SpendPerHour ?? otherwise.SpendPerHour,
        config.SpendPerDay ?? otherwise.SpendPerDay,
        config.EndsCalls ?? otherwise.EndsCalls);
}
