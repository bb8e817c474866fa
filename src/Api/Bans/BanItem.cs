using System.ComponentModel;

namespace Softswitch.Api.Bans;

internal sealed record BanItem
{
    public required string Source { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset Since { get; init; }

    [Description("Null until it is lifted. One that has ended is remembered for 30 days: the next of its source takes longer")]
    public required DateTimeOffset? Until { get; init; }

    [Description("How often gateways banned the source")]
    public required int Times { get; init; }

    [Description("Made by a gateway: phones that prove themselves from there go on")]
    public required bool Automatic { get; init; }

    public required long Version { get; init; }
}
