using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Prints;

namespace Softswitch.Dashboard.Boards;

/// <summary>One viewer's eye on a board, which is followed for as long as there is one. Dispose it to look away.</summary>
internal sealed class BoardWatch(TenantBoard board, PageTexts texts, Action<TenantBoard> leave) : IDisposable
{
    private bool _isOver;

    /// <summary>The board in print, as soon as it differs from what was seen before.</summary>
    public async Task<BoardPrint> After(BoardPrint? seen, CancellationToken cancellation)
    {
        var picture = await board.After(seen?.Picture, cancellation);
        return await board.Press(texts).Print(picture, cancellation);
    }

    public void Dispose()
    {
        if (_isOver)
            return;
        _isOver = true;
        leave(board);
    }
}
