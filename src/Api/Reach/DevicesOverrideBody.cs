using System.ComponentModel;

namespace Softswitch.Api.Reach;

internal sealed record DevicesOverrideBody
{
    [Description("Names of channels of the user, at least one")]
    public required IReadOnlyList<string> Channels { get; init; }

    [Description("Null until it is taken back")]
    public DateTimeOffset? Until { get; init; }
}
