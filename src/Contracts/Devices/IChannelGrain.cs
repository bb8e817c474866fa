using Orleans;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices.Registrations;

namespace Softswitch.Contracts.Devices;

/// <summary>One SIP channel: its registrations and its calls; key: <see cref="GrainKeys.Channel"/>.</summary>
public interface IChannelGrain : IGrainWithStringKey
{
    /// <summary>What a gateway needs to check the channel's credentials; null when there is no such channel.</summary>
    Task<ChannelCredentials?> Credentials();

    Task<RegistrationReply> Register(RegistrationRequest request);

    /// <summary>A flow ended, or its device does not answer any more: the bindings on it are gone.</summary>
    Task FlowLost(string flow);

    /// <summary>Takes one of the channel's calls for a call made from it.</summary>
    Task<ChannelSeat> Occupy(CallId call);

    /// <summary>Where a call can be offered, having taken one of the channel's calls for it.</summary>
    Task<RingOffer> Ring(CallId call);

    /// <summary>As <see cref="Ring"/>, for one device alone; another channel than its own has nowhere to offer the call.</summary>
    Task<RingOffer> RingDevice(CallId call, Gruu device);

    /// <summary>
    /// The call goes on. Told by living calls once per heartbeat: a channel that lost its memory with a silo takes the
    /// call back, whatever its limit, and one that is busy is not collected.
    /// </summary>
    Task Hold(CallId call);

    /// <summary>The call is over for this channel. Repeating does nothing.</summary>
    Task Release(CallId call);

    Task<ChannelView?> View();

    /// <summary>The configuration changed: read it again.</summary>
    Task Reload();
}
