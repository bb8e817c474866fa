namespace Orleans.Placement;

/// <summary>Asks for a new activation to be placed by the hash of its key; one process has no choice.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HashBasedPlacementAttribute : Attribute;
