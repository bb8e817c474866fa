namespace Softswitch.Domain.Calls;

/// <summary>A change of an established session, asked for by one leg and being decided by the other.</summary>
/// <param name="Leg">The leg that asked.</param>
/// <param name="Held">The leg puts the other side on hold once this is decided.</param>
/// <param name="Session">What the leg stands by after it took the change back; null before that.</param>
public sealed record Negotiation(
    LegId Leg, bool Held, NegotiationStage Stage = NegotiationStage.Asked, MessageBody? Session = null);
