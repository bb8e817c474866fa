using System.ComponentModel;

namespace Softswitch.Api.Reach;

internal sealed record StatusOverrideBody
{
    [Description("The name of a status of the user")]
    public required string Status { get; init; }

    [Description("Null until it is taken back")]
    public DateTimeOffset? Until { get; init; }
}
