namespace Softswitch.Dashboard.Prints;

/// <summary>One row of a table, in print. <paramref name="Id"/> is that of its element.</summary>
public sealed record Row(string Id, string Html);
