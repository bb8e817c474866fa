using System.ComponentModel;

namespace Softswitch.Api.Schemes;

/// <summary>What a scheme was switched to by hand.</summary>
internal sealed record SchemeOverrideItem
{
    [Description("Null when the schedule decides")]
    public required int? Plan { get; init; }

    [Description("When the schedule takes over again; null: when the switch is taken back")]
    public required DateTimeOffset? Until { get; init; }

    [Description("Grows with every switch; 0 before the first. It is not that of the scheme")]
    public required long Version { get; init; }
}
