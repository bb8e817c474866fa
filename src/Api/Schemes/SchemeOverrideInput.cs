using System.ComponentModel;

namespace Softswitch.Api.Schemes;

internal sealed record SchemeOverrideInput
{
    [Description("The number of the plan to switch to")]
    public required int Plan { get; init; }

    [Description("Whether the schedule takes over again when it changes its plan next; else when the switch is taken back")]
    public bool Temporary { get; init; }
}
