using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Live;

/// <summary>What a user does, as the channels of the user tell.</summary>
/// <param name="Channels">Those that are registered or have a call, by name.</param>
/// <param name="Assisted">Calls of the user that ring at his assistants now (SPEC C18), in the order of their ids.</param>
public sealed record UserActivity(TenantId Tenant, UserId Id, UserPresence Presence, ImmutableArray<ChannelName> Channels, ImmutableArray<CallId> Assisted = default)
{
    public ImmutableArray<ChannelName> Channels { get; init; } = Channels.IsDefault ? [] : Channels;

    public ImmutableArray<CallId> Assisted { get; init; } = Assisted.IsDefault ? [] : Assisted;

    /// <summary>The users of some channels and those whose assistants ring, each once; channels of nobody are left out.</summary>
    public static IEnumerable<UserActivity> Of(IReadOnlyCollection<ChannelView> channels, IReadOnlyCollection<CallView> calls)
    {
        var byUser = channels.Where(channel => channel.User is not null).ToLookup(channel => (channel.Tenant, User: channel.User!.Value));
        var assisted = calls.Where(call => call.Manager is not null).ToLookup(call => (call.Tenant, User: call.Manager!.Value), call => call.Id);
        return byUser.Select(user => user.Key).Union(assisted.Select(user => user.Key))
            .Select(user => Of(user.Tenant, user.User, [.. byUser[user]], [.. assisted[user]]));
    }

    /// <summary>One user with all the channels of the user that are registered or have a call; offline without any.</summary>
    public static UserActivity Of(TenantId tenant, UserId user, IReadOnlyCollection<ChannelView> channels, IReadOnlyCollection<CallId> assisted) => new(
        tenant,
        user,
        channels.Any(channel => !channel.Calls.IsEmpty) ? UserPresence.OnCall
            : channels.Any(channel => channel.IsRegistered) ? UserPresence.Idle
            : UserPresence.Offline,
        [.. channels.Select(channel => channel.Name).OrderBy(name => name.Value, StringComparer.Ordinal)],
        [.. assisted.OrderBy(call => call.Value)]);
}
