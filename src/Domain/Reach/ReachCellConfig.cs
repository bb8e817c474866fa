namespace Softswitch.Domain.Reach;

/// <summary>A cell of the matrix: the profile that a status has for a class of callers.</summary>
public sealed record ReachCellConfig(string Status, string CallClass, string Profile);
