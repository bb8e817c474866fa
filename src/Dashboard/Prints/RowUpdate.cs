namespace Softswitch.Dashboard.Prints;

/// <param name="Id">The row that is new or replaced.</param>
/// <param name="Html">Its element.</param>
/// <param name="After">The row above it; null for the first one.</param>
internal sealed record RowUpdate(string Id, string Html, string? After);
