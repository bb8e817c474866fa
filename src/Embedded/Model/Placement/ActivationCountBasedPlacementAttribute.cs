namespace Orleans.Placement;

/// <summary>Asks for a new activation to be placed on the silo with few activations; one process has no choice.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActivationCountBasedPlacementAttribute : Attribute;
