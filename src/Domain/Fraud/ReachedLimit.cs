using Softswitch.Domain.Devices;

namespace Softswitch.Domain.Fraud;

/// <summary>A limit that was reached.</summary>
/// <param name="Channel">Whose it is; null for the tenant's.</param>
public sealed record ReachedLimit(ChannelName? Channel, FraudLimit Limit)
{
    /// <summary>As records show it: <c>SpendPerHour of the channel</c>.</summary>
    public override string ToString() => $"{Limit} of the {(Channel is null ? "tenant" : "channel")}";
}
