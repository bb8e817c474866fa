namespace Softswitch.Dashboard.Prints;

/// <summary>What makes one printed table into the next.</summary>
/// <param name="Gone">Rows to take away, first.</param>
/// <param name="Put">Rows to put in, in this order: the row each one follows is there by then.</param>
/// <param name="Hidden">See <see cref="Table.Hidden"/>.</param>
internal sealed record TableUpdate(ImmutableArray<string> Gone, ImmutableArray<RowUpdate> Put, int Hidden)
{
    public static TableUpdate Between(Table old, Table next)
    {
        var before = old.Rows.ToDictionary(row => row.Id, row => row.Html, StringComparer.Ordinal);
        var put = ImmutableArray.CreateBuilder<RowUpdate>();
        string? above = null;
        foreach (var row in next.Rows)
        {
            // Rows never change places: calls are in the order in which they began, channels in that of their names.
            if (!before.Remove(row.Id, out var html) || html != row.Html)
                put.Add(new RowUpdate(row.Id, row.Html, above));
            above = row.Id;
        }

        return new TableUpdate([.. before.Keys], put.ToImmutable(), next.Hidden);
    }
}
