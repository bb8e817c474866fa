using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Fraud;

public static class FraudLimitsRules
{
    /// <summary>The most calls of any limit.</summary>
    public const int MaxCalls = 10_000;

    /// <summary>The highest spend of any limit.</summary>
    public const decimal MaxSpend = 1_000_000;

    /// <param name="errors">Where errors go.</param>
    /// <param name="field">The field that holds the limits.</param>
    /// <param name="config">Null when nothing is set.</param>
    public static void Check(FieldErrors errors, string field, FraudLimitsConfig? config)
    {
        if (config is null)
            return;
        Calls(errors, $"{field}.callsPerMinute", config.CallsPerMinute);
        Calls(errors, $"{field}.callsAtOnce", config.CallsAtOnce);
        Calls(errors, $"{field}.costlyPerHour", config.CostlyPerHour);
        Spend(errors, $"{field}.spendPerHour", config.SpendPerHour);
        Spend(errors, $"{field}.spendPerDay", config.SpendPerDay);
    }

    private static void Calls(FieldErrors errors, string field, int? calls) =>
        errors.Require(calls is null or (>= 0 and <= MaxCalls), field, "range", $"{field} is 0 to {MaxCalls}");

    private static void Spend(FieldErrors errors, string field, decimal? spend) =>
        errors.Require(spend is null or (>= 0 and <= MaxSpend), field, "range", $"{field} is 0 to {MaxSpend}");
}
