namespace Softswitch.Domain.Routing;

/// <summary>One way on from a station.</summary>
/// <param name="When">Busy, NoAnswer, Unreachable, Within, Above, several with a comma between them; of a question the answer, Keyed, Right, Wrong, Nothing, or Then.</param>
public sealed record RouteBranch(string When, RouteNode Node);
