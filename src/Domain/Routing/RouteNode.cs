namespace Softswitch.Domain.Routing;

/// <summary>One station of the way that calls may take, for people (SPEC K5).</summary>
/// <param name="Reasons">What led here from the station before.</param>
/// <param name="Kind">What happens here.</param>
/// <param name="Places">Extensions or the number that ring; for a group that takes turns, all of its members; the extension that asks.</param>
/// <param name="Seconds">How long, at most; null for as long as the platform lets ring, or where nothing rings.</param>
/// <param name="Prefix">Before the name of the caller on the display; empty for none.</param>
/// <param name="Next">Where it goes on from here; empty when the caller is told instead.</param>
public sealed record RouteNode(
    ImmutableArray<RouteReason> Reasons, RouteNodeKind Kind, ImmutableArray<string> Places, int? Seconds, string Prefix, ImmutableArray<RouteBranch> Next);
