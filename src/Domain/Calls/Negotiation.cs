namespace Softswitch.Domain.Calls;

/// <summary>A change of an established session, asked for by one leg and being decided by the other.</summary>
/// <param name="Leg">The leg that asked.</param>
/// <param name="Held">The change puts the other side on hold.</param>
public sealed record Negotiation(LegId Leg, bool Held);
