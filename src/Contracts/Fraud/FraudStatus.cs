namespace Softswitch.Contracts.Fraud;

/// <param name="Tenant">All channels together.</param>
/// <param name="Channels">Those that called outside lately, by name.</param>
public sealed record FraudStatus(FraudView Tenant, ImmutableArray<FraudView> Channels)
{
    public ImmutableArray<FraudView> Channels { get; init; } = Channels.IsDefault ? [] : Channels;
}
