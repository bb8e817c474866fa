namespace Softswitch.Domain.Reach;

/// <summary>A valid status.</summary>
public sealed record ReachStatusModel(string Name, string? Message = null, ReachAvailability Availability = ReachAvailability.Automatic);
