namespace Softswitch.Contracts.Lamps;

/// <summary>How much somebody sees of several lamps.</summary>
/// <param name="Views">In the order in which they were asked for.</param>
public sealed record LampViews(ImmutableArray<LampView> Views);
