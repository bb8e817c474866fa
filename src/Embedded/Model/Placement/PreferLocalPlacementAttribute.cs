namespace Orleans.Placement;

/// <summary>Asks for a new activation to be placed near the first caller; one process has no choice.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PreferLocalPlacementAttribute : Attribute;
