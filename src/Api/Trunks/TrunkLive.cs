using System.ComponentModel;
using Softswitch.Contracts.Trunks;

namespace Softswitch.Api.Trunks;

internal sealed record TrunkLive
{
    public required string Name { get; init; }

    [Description("Takes calls: in use, reachable, and registered if it registers")]
    public required bool IsUp { get; init; }

    [Description("Calls it has")]
    public required int Calls { get; init; }

    [Description("The gateway that looks after it; null while none does")]
    public required string? Gateway { get; init; }

    [Description("Whether the carrier answers; null while that is not known")]
    public required bool? Reachable { get; init; }

    [Description("Whether the carrier took our registration; null for a trunk that does not register")]
    public required bool? Registered { get; init; }

    [Description("What the carrier last answered, for people")]
    public required string? Detail { get; init; }

    public static TrunkLive Of(TrunkView view) => new()
    {
        Name = view.Trunk.Value,
        IsUp = view.IsUp,
        Calls = view.Calls,
        Gateway = view.Gateway?.Value,
        Reachable = view.Report?.Reachable,
        Registered = view.Report?.Registered,
        Detail = view.Report?.Detail,
    };
}
