namespace Softswitch.Domain.Calls;

/// <summary>What a gateway tells of a leg when it has closed it.</summary>
/// <param name="SipCallId">The Call-ID of the leg's dialog; null when it never had one.</param>
/// <param name="Media">Null when the leg never had media.</param>
public sealed record LegReport(LegId Leg, string? SipCallId, MediaFigures? Media);
