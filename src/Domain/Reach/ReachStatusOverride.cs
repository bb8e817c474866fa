namespace Softswitch.Domain.Reach;

/// <summary>A status set by hand.</summary>
/// <param name="Status">One that is listed or always there; any other is passed over.</param>
/// <param name="Until">Does not hold any more then; null until it is taken back.</param>
public sealed record ReachStatusOverride(string Status, DateTimeOffset? Until = null);
