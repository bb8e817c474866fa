using Softswitch.Contracts.Users;

namespace Softswitch.Api.Live;

internal sealed record UserLive
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string? Extension { get; init; }

    public required UserPresence Presence { get; init; }

    public required IReadOnlyList<ChannelLive> Channels { get; init; }

    public static UserLive Of(UserView view) => new()
    {
        Id = view.Id.ToString(),
        Name = view.Name,
        Extension = view.Extension?.Value,
        Presence = view.Presence,
        Channels = [.. view.Channels.Select(ChannelLive.Of)],
    };
}
