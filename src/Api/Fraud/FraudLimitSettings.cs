using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Softswitch.Domain.Fraud;

namespace Softswitch.Api.Fraud;

/// <summary>How much may be called outside, as far as it is set.</summary>
internal sealed record FraudLimitSettings
{
    [Description("Calls begun in a minute, 0 to 10000; null as on the platform: 20 of a channel, 300 of a tenant")]
    public int? CallsPerMinute { get; init; }

    [Description("Calls at a time, 0 to 10000; null: 5 of a channel, 200 of a tenant")]
    public int? CallsAtOnce { get; init; }

    [Description("Calls begun in an hour to other countries and premium numbers, 0 to 10000; null: 30 of a channel, 300 of a tenant")]
    public int? CostlyPerHour { get; init; }

    [Description("By the rates of the trunks, 0 to 1000000; null: 10 of a channel, 100 of a tenant")]
    public decimal? SpendPerHour { get; init; }

    [Description("By the rates of the trunks, 0 to 1000000; null: 30 of a channel, 300 of a tenant")]
    public decimal? SpendPerDay { get; init; }

    [Description("Whether calls under way that cost money end when a limit of spend is passed; null: they do")]
    public bool? EndsCalls { get; init; }

    [return: NotNullIfNotNull(nameof(settings))]
    public static FraudLimitsConfig? ToConfig(FraudLimitSettings? settings) => settings is null ? null : new FraudLimitsConfig(
        settings.CallsPerMinute, settings.CallsAtOnce, settings.CostlyPerHour, settings.SpendPerHour, settings.SpendPerDay, settings.EndsCalls);

    [return: NotNullIfNotNull(nameof(config))]
    public static FraudLimitSettings? Of(FraudLimitsConfig? config) => config is null ? null : new FraudLimitSettings
    {
        CallsPerMinute = config.CallsPerMinute,
        CallsAtOnce = config.CallsAtOnce,
        CostlyPerHour = config.CostlyPerHour,
        SpendPerHour = config.SpendPerHour,
        SpendPerDay = config.SpendPerDay,
        EndsCalls = config.EndsCalls,
    };
}
