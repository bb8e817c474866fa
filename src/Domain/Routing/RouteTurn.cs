namespace Softswitch.Domain.Routing;

/// <summary>One of those who have their turn one after the other.</summary>
/// <param name="Time">How long he rings.</param>
public readonly record struct RouteTurn(Destination To, TimeSpan Time);
