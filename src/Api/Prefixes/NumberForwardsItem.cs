using System.ComponentModel;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Prefixes;

namespace Softswitch.Api.Prefixes;

/// <summary>Where the numbers of a tenant are forwarded to.</summary>
internal sealed record NumberForwardsItem
{
    public required string? All { get; init; }

    public required IReadOnlyList<NumberForwardSettings> Numbers { get; init; }

    [Description("Grows with every change; 0 before the first. It is not that of the tenant")]
    public required long Version { get; init; }

    public static NumberForwardsItem Of(Stored<NumberForwards> stored) => new()
    {
        All = stored.Value.All,
        Numbers = [.. stored.Value.Numbers.Select(NumberForwardSettings.Of)],
        Version = stored.Version,
    };
}
