using System.ComponentModel;

namespace Softswitch.Api.Prefixes;

internal sealed record NumberForwardsInput
{
    [Description("Where all numbers go that are not among `numbers`; null for where they lead anyway")]
    public string? All { get; init; }

    [Description("At most 209")]
    public IReadOnlyList<NumberForwardSettings> Numbers { get; init; } = [];
}
