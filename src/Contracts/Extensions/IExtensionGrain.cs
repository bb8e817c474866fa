using Orleans;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;

namespace Softswitch.Contracts.Extensions;

/// <summary>One internal number, of any type; key: <see cref="GrainKeys.Extension"/>.</summary>
public interface IExtensionGrain : IGrainWithStringKey
{
    /// <summary>The devices that a call to this number rings.</summary>
    /// <param name="only">The channels that may; empty for all.</param>
    Task<ExtensionRoute> Route(CallId call, ImmutableArray<ChannelName> only);

    /// <summary>Whose number it is; null when it is no user's.</summary>
    Task<UserView?> User();

    /// <summary>Passes a text message on; the SIP status to answer with.</summary>
    Task<int> Deliver(TextMessage message);

    /// <summary>The configuration changed: read it again.</summary>
    Task Reload();

    /// <summary>It was switched, which those who follow the tenant are told: a function indicator, or the night mode.</summary>
    Task Switched();
}
