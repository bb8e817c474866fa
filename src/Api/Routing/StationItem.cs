using System.ComponentModel;
using Softswitch.Domain.Routing;

namespace Softswitch.Api.Routing;

internal sealed record StationItem
{
    public required int Number { get; init; }

    [Description("What led here from the station before")]
    public required IReadOnlyList<RouteReason> Reasons { get; init; }

    public required RouteNodeKind Kind { get; init; }

    [Description("Extensions or the number that ring; of a limit, how many calls it lets in; the extension that asks")]
    public required IReadOnlyList<string> Places { get; init; }

    [Description("How long, at most; null for as long as the platform lets ring, or where nothing rings")]
    public required int? Seconds { get; init; }

    [Description("Before the name of the caller on the display")]
    public required string Prefix { get; init; }

    [Description("Where it goes on from here; empty when the caller is told instead")]
    public required IReadOnlyList<BranchItem> Next { get; init; }
}
