using Orleans;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;

namespace Softswitch.Contracts.Fraud;

/// <summary>
/// Holds the calls to outside of one tenant against the limits of the tenant and its channels; key: <see cref="GrainKeys.Tenant"/>.
/// Emergency calls and calls within the tenant are never told.
/// </summary>
public interface IFraudGrain : IGrainWithStringKey
{
    /// <summary>May the call be made? Null when it may; it then counts until <see cref="Ended"/>. Asked again for the same call it says the same.</summary>
    Task<ReachedLimit?> Ask(FraudRequest request);

    /// <summary>The call is under way: told when it is answered, and once per heartbeat, so that a grain that lost its memory counts it again.</summary>
    /// <param name="call">Which call.</param>
    /// <param name="channel">Whose it is.</param>
    /// <param name="price">Per minute, of the trunk that carries it.</param>
    /// <param name="answeredAt">Null while it rings.</param>
    Task Running(CallId call, ChannelName channel, decimal price, DateTimeOffset? answeredAt);

    /// <summary>The call is over. Repeating does nothing.</summary>
    Task Ended(CallId call, ChannelName channel, DateTimeOffset at);

    Task<FraudStatus> Status();

    /// <summary>Lets calls through again: what was is forgotten.</summary>
    /// <param name="channel">Null for the tenant with all its channels.</param>
    Task Lift(ChannelName? channel);
}
