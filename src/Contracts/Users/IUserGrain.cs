using Orleans;
using Softswitch.Contracts.Gateways;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Users;

/// <summary>One user; key: <see cref="GrainKeys.User"/>.</summary>
public interface IUserGrain : IGrainWithStringKey
{
    /// <summary>The user as shown to others; null when there is no such user.</summary>
    Task<Party?> Identity();

    /// <summary>What is configured of the user; null when there is no such user.</summary>
    Task<UserModel?> Model();

    /// <summary>The devices to ring for a call.</summary>
    /// <param name="only">The channels that may; empty for all.</param>
    Task<UserRing> Ring(CallId call, ImmutableArray<ChannelName> only);

    /// <summary>As <see cref="Ring"/>, for one device alone.</summary>
    Task<UserRing> RingDevice(CallId call, Gruu device);

    /// <summary>Sends a text message to every device of the user, or the one that it is for; false when none is registered.</summary>
    Task<bool> Deliver(TextMessage message);

    Task<UserView?> View();

    /// <summary>The configuration changed: read it again.</summary>
    Task Reload();
}
