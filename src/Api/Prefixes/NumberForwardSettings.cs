using System.ComponentModel;
using Softswitch.Domain.Prefixes;

namespace Softswitch.Api.Prefixes;

/// <summary>Where a number of the tenant is forwarded to.</summary>
internal sealed record NumberForwardSettings
{
    [Description("A DID of the tenant")]
    public required string Number { get; init; }

    [Description("'+' and 7 to 15 digits; null for nowhere, while all others are forwarded")]
    public string? To { get; init; }

    public static NumberForward ToModel(NumberForwardSettings settings) => new(settings.Number, settings.To);

    public static NumberForwardSettings Of(NumberForward forward) => new() { Number = forward.Number, To = forward.To };
}
