using System.ComponentModel;
using Softswitch.Contracts.Fraud;

namespace Softswitch.Api.Fraud;

internal sealed record FraudStatusItem
{
    public required FraudCountsItem Tenant { get; init; }

    [Description("Channels that called outside lately, by name")]
    public required IReadOnlyList<FraudCountsItem> Channels { get; init; }

    public static FraudStatusItem Of(FraudStatus status) => new()
    {
        Tenant = FraudCountsItem.Of(status.Tenant),
        Channels = [.. status.Channels.Select(FraudCountsItem.Of)],
    };
}
