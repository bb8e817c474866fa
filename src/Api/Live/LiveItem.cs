using System.ComponentModel;
using Softswitch.Api.Calls;
using Softswitch.Contracts.Live;

namespace Softswitch.Api.Live;

internal sealed record LiveItem
{
    [Description("Changes when the count starts anew")]
    public required string Epoch { get; init; }

    [Description("The last change this includes")]
    public required long Sequence { get; init; }

    public required IReadOnlyList<CallItem> Calls { get; init; }

    [Description("Channels that are registered or have a call")]
    public required IReadOnlyList<ChannelLive> Channels { get; init; }

    [Description("Users of those channels, and those whose assistants ring; everybody else is offline")]
    public required IReadOnlyList<UserState> Users { get; init; }

    public static LiveItem Of(LiveSnapshot snapshot) => new()
    {
        Epoch = snapshot.Epoch.ToString("N"),
        Sequence = snapshot.Sequence,
        Calls = [.. snapshot.Calls.Select(CallItem.Of)],
        Channels = [.. snapshot.Channels.Select(ChannelLive.Of)],
        Users = [.. UserActivity.Of(snapshot.Channels, snapshot.Calls).Select(UserState.Of)],
    };
}
