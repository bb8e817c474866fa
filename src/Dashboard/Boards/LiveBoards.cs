using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Prints;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Boards;

/// <summary>The boards that somebody on this node looks at: one follower per tenant, however many look.</summary>
internal sealed class LiveBoards(
    IGrainFactory grains, RowWriter writer, ChannelOwners owners, DashboardOptions options, TimeProvider time, ILogger<LiveBoards> logger)
    : BackgroundService
{
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<TenantId, Looked> _boards = [];
    private readonly Lock _gate = new();
    private long _renewedAt = time.GetTimestamp();
    private int _viewers;

    /// <summary>Looks at a tenant's board; null when too many do already.</summary>
    public BoardWatch? Watch(TenantId tenant, PageTexts texts)
    {
        TenantBoard board;
        bool isNew;
        lock (_gate)
        {
            if (_viewers >= options.MaxViewers)
                return null;
            isNew = !_boards.TryGetValue(tenant, out var looked);
            looked ??= new Looked(new TenantBoard(tenant, grains, language => new BoardPress(tenant, language, writer, owners, options.RowsPerTable)));
            _boards[tenant] = looked with { Viewers = looked.Viewers + 1 };
            _viewers++;
            board = looked.Board;
        }

        if (isNew)
            _ = Renew(board, CancellationToken.None);
        return new BoardWatch(board, texts, Leave);
    }

    public override void Dispose()
    {
        lock (_gate)
        {
            foreach (var looked in _boards.Values)
                looked.Board.Dispose();
            _boards.Clear();
        }

        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Turn(stoppingToken);
    }

    private async Task Turn(CancellationToken cancellation)
    {
        var now = time.GetTimestamp();
        var isDue = time.GetElapsedTime(_renewedAt, now) >= options.Renewal;
        if (isDue)
            _renewedAt = now;
        Looked[] all;
        lock (_gate)
            all = [.. _boards.Values];
        // All at once: one board that does not answer must not cost the others their lease.
        await Task.WhenAll(all.Where(each => isDue || each.Board.NeedsSnapshot).Select(each => Renew(each.Board, cancellation)));
        foreach (var each in all)
            await Retire(each.Board, now);
    }

    private async Task Renew(TenantBoard board, CancellationToken cancellation)
    {
        try
        {
            await board.Follow().WaitAsync(options.Renewal, time, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            if (board.Lose())
                logger.BoardLost(failure, board.Tenant.Value);
        }
    }

    private void Leave(TenantBoard board)
    {
        lock (_gate)
        {
            _viewers--;
            if (_boards.TryGetValue(board.Tenant, out var looked) && ReferenceEquals(looked.Board, board))
                _boards[board.Tenant] = looked with { Viewers = looked.Viewers - 1, LeftAt = time.GetTimestamp() };
        }
    }

    private async Task Retire(TenantBoard board, long now)
    {
        lock (_gate)
        {
            // A viewer may have come since.
            if (!_boards.TryGetValue(board.Tenant, out var looked) || looked.Viewers > 0 || time.GetElapsedTime(looked.LeftAt, now) < options.Linger)
                return;
            _boards.Remove(board.Tenant);
        }

        try
        {
            await board.Leave().WaitAsync(options.Renewal, time);
        }
        catch (Exception failure)
        {
            logger.BoardLost(failure, board.Tenant.Value);
        }

        board.Dispose();
    }

    private sealed record Looked(TenantBoard Board, int Viewers = 0, long LeftAt = 0);
}
