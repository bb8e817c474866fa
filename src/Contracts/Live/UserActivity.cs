using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Live;

/// <summary>What a user does, as the channels of the user tell.</summary>
/// <param name="Channels">Those that are registered or have a call, by name.</param>
public sealed record UserActivity(TenantId Tenant, UserId Id, UserPresence Presence, ImmutableArray<ChannelName> Channels)
{
    public ImmutableArray<ChannelName> Channels { get; init; } = Channels.IsDefault ? [] : Channels;

    /// <summary>The users of some channels, each once; channels of nobody are left out.</summary>
    public static IEnumerable<UserActivity> Of(IEnumerable<ChannelView> channels) => channels
        .Where(channel => channel.User is not null)
        .GroupBy(channel => (channel.Tenant, User: channel.User!.Value))
        .Select(user => Of(user.Key.Tenant, user.Key.User, [.. user]));

    /// <summary>One user with all the channels of the user that are registered or have a call; offline without any.</summary>
    public static UserActivity Of(TenantId tenant, UserId user, IReadOnlyCollection<ChannelView> channels) => new(
        tenant,
        user,
        channels.Any(channel => !channel.Calls.IsEmpty) ? UserPresence.OnCall
            : channels.Any(channel => channel.IsRegistered) ? UserPresence.Idle
            : UserPresence.Offline,
        [.. channels.Select(channel => channel.Name).OrderBy(name => name.Value, StringComparer.Ordinal)]);
}
