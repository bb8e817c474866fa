using System.ComponentModel;
using Softswitch.Contracts.Devices;

namespace Softswitch.Api.Live;

internal sealed record ChannelLive
{
    public required string Name { get; init; }

    public required string? UserId { get; init; }

    [Description("Calls at a time; 0 when not known yet")]
    public required int CallLimit { get; init; }

    public required bool Registered { get; init; }

    public required IReadOnlyList<BindingItem> Bindings { get; init; }

    [Description("Ids of its calls")]
    public required IReadOnlyList<string> Calls { get; init; }

    public static ChannelLive Of(ChannelView view) => new()
    {
        Name = view.Name.Value,
        UserId = view.User?.ToString(),
        CallLimit = view.CallLimit,
        Registered = view.IsRegistered,
        Bindings = [.. view.Bindings.Select(BindingItem.Of)],
        Calls = [.. view.Calls.Select(call => call.ToString())],
    };
}
