using System.ComponentModel;
using Softswitch.Contracts.Fraud;
using Softswitch.Domain.Fraud;

namespace Softswitch.Api.Fraud;

/// <summary>What a tenant or a channel called outside, next to its limits.</summary>
internal sealed record FraudCountsItem
{
    [Description("Null for the tenant as a whole")]
    public required string? Channel { get; init; }

    [Description("The limits that hold, with those of the platform filled in")]
    public required FraudLimits Limits { get; init; }

    [Description("Calls begun in the last minute")]
    public required int CallsInMinute { get; init; }

    [Description("Calls under way")]
    public required int CallsAtOnce { get; init; }

    [Description("Calls begun in the last hour to other countries and premium numbers")]
    public required int CostlyInHour { get; init; }

    [Description("In the last hour, calls under way included")]
    public required decimal SpentInHour { get; init; }

    [Description("In the last 24 hours, calls under way included")]
    public required decimal SpentInDay { get; init; }

    [Description("The limits at which calls are refused now")]
    public required IReadOnlyList<FraudLimit> Reached { get; init; }

    public static FraudCountsItem Of(FraudView view) => new()
    {
        Channel = view.Channel?.Value,
        Limits = view.Limits,
        CallsInMinute = view.CallsInMinute,
        CallsAtOnce = view.CallsAtOnce,
        CostlyInHour = view.CostlyInHour,
        SpentInHour = decimal.Round(view.SpentInHour, 4),
        SpentInDay = decimal.Round(view.SpentInDay, 4),
        Reached = [.. view.Reached],
    };
}
