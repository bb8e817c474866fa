namespace Orleans.Placement;

/// <summary>Asks for a new activation to be placed on any silo; one process has no choice.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RandomPlacementAttribute : Attribute;
