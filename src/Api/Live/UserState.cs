using System.ComponentModel;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Users;

namespace Softswitch.Api.Live;

/// <summary>A user as the states of his channels tell.</summary>
internal sealed record UserState
{
    public required string Id { get; init; }

    public required UserPresence Presence { get; init; }

    [Description("Names of the channels of the user that are registered or have a call")]
    public required IReadOnlyList<string> Channels { get; init; }

    public static IReadOnlyList<UserState> Of(IEnumerable<ChannelView> channels) =>
    [
        .. channels.Where(channel => channel.User is not null).GroupBy(channel => channel.User!.Value).Select(user => new UserState
        {
            Id = user.Key.ToString(),
            Presence = PresenceOf(user),
            Channels = [.. user.Select(channel => channel.Name.Value)],
        }),
    ];

    private static UserPresence PresenceOf(IEnumerable<ChannelView> channels) =>
        channels.Any(channel => !channel.Calls.IsEmpty) ? UserPresence.OnCall
        : channels.Any(channel => channel.IsRegistered) ? UserPresence.Idle
        : UserPresence.Offline;
}
