using System.Collections.Concurrent;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Live;
using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Prints;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Boards;

/// <summary>Follows the board of one tenant for everybody on this node who looks at it.</summary>
internal sealed class TenantBoard : ILiveFollower, IDisposable
{
    // More events than this during one request for a snapshot are dropped: the gap they leave is found and closed.
    private const int MaxEarly = 4096;

    private readonly IGrainFactory _grains;
    private readonly ITenantBoardGrain _board;
    private readonly ILiveFollower _self;
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, BoardPress> _presses = new(StringComparer.Ordinal);
    private readonly Func<PageTexts, BoardPress> _newPress;
    private TaskCompletionSource _changed = NewSignal();
    private BoardPicture? _picture;
    private List<LiveEvent>? _early;
    private Task _asking = Task.CompletedTask;
    private bool _hasGap = true;
    private bool _isLost;

    public TenantBoard(TenantId tenant, IGrainFactory grains, Func<PageTexts, BoardPress> newPress)
    {
        Tenant = tenant;
        _grains = grains;
        _newPress = newPress;
        _board = grains.GetGrain<ITenantBoardGrain>(GrainKeys.Tenant(tenant));
        _self = grains.CreateObjectReference<ILiveFollower>(this);
    }

    public TenantId Tenant { get; }

    /// <summary>Nothing is known yet, or changes were missed: <see cref="Follow"/> is due before its time.</summary>
    public bool NeedsSnapshot
    {
        get
        {
            lock (_gate)
                return _hasGap;
        }
    }

    /// <summary>The press that prints this board in a language, shared by all who read that.</summary>
    public BoardPress Press(PageTexts texts) => _presses.GetOrAdd(texts.Language, _ => _newPress(texts));

    /// <summary>The picture, as soon as there is another one than was seen before.</summary>
    public async Task<BoardPicture> After(BoardPicture? seen, CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_picture is { } picture && !ReferenceEquals(picture, seen))
                    return picture;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellation);
        }
    }

    public Task Changed(TenantId tenant, ImmutableArray<LiveEvent> events)
    {
        lock (_gate)
        {
            if (_early is null)
                Take(events);
            else if (_early.Count + events.Length <= MaxEarly)
                _early.AddRange(events);
        }

        return Task.CompletedTask;
    }

    /// <summary>Follows the board, again or for the first time, and takes its snapshot. Asks once, however many want to know.</summary>
    public Task Follow()
    {
        lock (_gate)
            return _asking.IsCompleted ? _asking = Ask() : _asking;
    }

    /// <summary>The board cannot be reached. True when that is news.</summary>
    public bool Lose()
    {
        lock (_gate)
        {
            var isNews = !_isLost;
            _isLost = _hasGap = true;
            if (_picture is { IsCurrent: true } picture)
                Show(picture with { IsCurrent = false });
            return isNews;
        }
    }

    /// <summary>Stops following. The board forgets us by itself when this fails.</summary>
    public Task Leave() => _board.Unfollow(_self);

    public void Dispose() => _grains.DeleteObjectReference<ILiveFollower>(_self);

    private async Task Ask()
    {
        lock (_gate)
            _early = [];
        try
        {
            var snapshot = await _board.Follow(_self);
            lock (_gate)
                Adopt(BoardPicture.Of(snapshot));
        }
        finally
        {
            // What came while we asked is either in the snapshot or comes after it.
            lock (_gate)
            {
                Take(_early);
                _early = null;
            }
        }
    }

    private void Adopt(BoardPicture fresh)
    {
        var isOlder = !_hasGap && _picture is { } known && known.Epoch == fresh.Epoch && known.Sequence > fresh.Sequence;
        if (isOlder)
            return;
        _hasGap = _isLost = false;
        Show(fresh);
    }

    private void Take(IReadOnlyCollection<LiveEvent> events)
    {
        if (_hasGap || _picture is null)
            return;
        if (_picture.After(events) is not { } next)
            _hasGap = true;
        else if (!ReferenceEquals(next, _picture))
            Show(next);
    }

    private void Show(BoardPicture picture)
    {
        _picture = picture;
        var told = _changed;
        _changed = NewSignal();
        told.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
