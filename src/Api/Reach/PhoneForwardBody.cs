using System.ComponentModel;

namespace Softswitch.Api.Reach;

internal sealed record PhoneForwardBody
{
    [Description("An extension or a number; null for what the profile says, as are the other two")]
    public string? Always { get; init; }

    public string? Busy { get; init; }

    public string? NoAnswer { get; init; }

    [Description("5 to 120 seconds; null for what the profile says")]
    public int? NoAnswerAfter { get; init; }
}
