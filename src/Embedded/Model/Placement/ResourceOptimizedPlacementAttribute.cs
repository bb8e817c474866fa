namespace Orleans.Placement;

/// <summary>Asks for a new activation to be placed on the silo with most to spare; one process has no choice.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResourceOptimizedPlacementAttribute : Attribute;
