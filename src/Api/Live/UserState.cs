using System.ComponentModel;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Users;

namespace Softswitch.Api.Live;

/// <summary>A user as the states of his channels tell.</summary>
internal sealed record UserState
{
    public required string Id { get; init; }

    public required UserPresence Presence { get; init; }

    [Description("Names of the channels of the user that are registered or have a call")]
    public required IReadOnlyList<string> Channels { get; init; }

    [Description("Ids of calls of the user that ring at his assistants now")]
    public required IReadOnlyList<string> Assisted { get; init; }

    public static UserState Of(UserActivity user) => new()
    {
        Id = user.Id.ToString(),
        Presence = user.Presence,
        Channels = [.. user.Channels.Select(channel => channel.Value)],
        Assisted = [.. user.Assisted.Select(call => call.ToString())],
    };
}
