using System.Collections.Frozen;
using Softswitch.Domain.Devices;

namespace Softswitch.Domain.Fraud;

/// <summary>The limits of a tenant and of its channels.</summary>
/// <param name="Channels">Channels with limits of their own; all others have those of the platform.</param>
public sealed record FraudRules(FraudLimits Tenant, FrozenDictionary<ChannelName, FraudLimits> Channels)
{
    public static readonly FraudRules Default = new(FraudLimits.OfTenant, FrozenDictionary<ChannelName, FraudLimits>.Empty);

    public FraudLimits Of(ChannelName channel) => Channels.GetValueOrDefault(channel, FraudLimits.OfChannel);
}
