namespace Softswitch.Dashboard.Prints;

/// <summary>What a page is told.</summary>
/// <param name="Full">Forget every row: this is the whole board.</param>
/// <param name="Now">The clock here, Unix time in milliseconds: durations count from it.</param>
/// <param name="Current">False while the board cannot be reached.</param>
/// <param name="Counts">The figures on top.</param>
/// <param name="Calls">The table of calls.</param>
/// <param name="Channels">The table of channels.</param>
internal sealed record BoardUpdate(bool Full, long Now, bool Current, BoardCounts Counts, TableUpdate Calls, TableUpdate Channels)
{
    /// <summary>Null when a page that shows <paramref name="old"/> has nothing to change. Without it the whole board is told.</summary>
    public static BoardUpdate? Between(BoardPrint? old, BoardPrint next, DateTimeOffset now)
    {
        var calls = TableUpdate.Between(old?.Calls ?? Table.Empty, next.Calls);
        var channels = TableUpdate.Between(old?.Channels ?? Table.Empty, next.Channels);
        var isSame = old is not null
            && old.Picture.IsCurrent == next.Picture.IsCurrent && old.Counts == next.Counts
            && calls is { Gone.IsEmpty: true, Put.IsEmpty: true } && channels is { Gone.IsEmpty: true, Put.IsEmpty: true }
            && calls.Hidden == old.Calls.Hidden && channels.Hidden == old.Channels.Hidden;
        return isSame ? null : new BoardUpdate(old is null, now.ToUnixTimeMilliseconds(), next.Picture.IsCurrent, next.Counts, calls, channels);
    }
}
