namespace Softswitch.Dashboard.Prints;

/// <param name="Rows">What is shown, from top to bottom.</param>
/// <param name="Hidden">How many more there are.</param>
public sealed record Table(ImmutableArray<Row> Rows, int Hidden)
{
    public static readonly Table Empty = new([], 0);
}
