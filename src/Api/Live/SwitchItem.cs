using System.ComponentModel;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Numbers;

namespace Softswitch.Api.Live;

/// <summary>A function indicator or the night mode was switched.</summary>
internal sealed record SwitchItem
{
    public required string Extension { get; init; }

    public required string Name { get; init; }

    [Description("Indicator or NightMode")]
    public required ExtensionType Type { get; init; }

    [Description("The indicator is red, or the night mode on")]
    public required bool IsOn { get; init; }

    public required DateTimeOffset At { get; init; }

    public static SwitchItem Of(SwitchView view) =>
        new() { Extension = view.Extension.Value, Name = view.Name, Type = view.Type, IsOn = view.IsOn, At = view.At };
}
