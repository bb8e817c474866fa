namespace Softswitch.Domain.Routing;

/// <summary>What a way is looked for by: the same for all steps of one call at one instant.</summary>
/// <param name="Local">In the time zone of the tenant.</param>
public sealed record RouteQuestion(RoutingBook Book, RoutingCaller Caller, DateTime Local);
