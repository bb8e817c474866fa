using Softswitch.Contracts.Live;

namespace Softswitch.Grains.Live;

/// <summary>What one board is to be told next: of each call and channel the last picture. Its owner holds a lock.</summary>
internal sealed class LiveOutbox(TimeProvider time)
{
    /// <summary>What is kept for a board that cannot be told; beyond it its picture has gaps until its items change again.</summary>
    private const int MaxKept = 100_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<object, LiveChange> _changes = [];
    private bool _underway;
    private long? _failedAt;

    public bool IsDone => _changes.Count == 0 && !_underway;

    public void Add(LiveChange change)
    {
        // That a call goes on says less than what has changed in it.
        if (change is LiveChange.CallAlive)
            _changes.TryAdd(KeyOf(change), change);
        else
            _changes[KeyOf(change)] = change;
    }

    /// <summary>Takes what is to be sent now; to be followed by <see cref="Sent"/> or <see cref="NotSent"/>.</summary>
    public bool TryTake(out ImmutableArray<LiveChange> changes)
    {
        changes = [];
        if (_underway || _changes.Count == 0 || (_failedAt is { } at && time.GetElapsedTime(at) < Pause))
            return false;
        changes = [.. _changes.Values];
        _changes.Clear();
        _underway = true;
        return true;
    }

    public void Sent() => (_underway, _failedAt) = (false, null);

    /// <summary>Keeps it for later. What changed again meanwhile is newer.</summary>
    public void NotSent(ImmutableArray<LiveChange> changes)
    {
        (_underway, _failedAt) = (false, time.GetTimestamp());
        foreach (var change in changes)
        {
            if (_changes.TryGetValue(KeyOf(change), out var newer) ? newer is LiveChange.CallAlive : _changes.Count < MaxKept)
                _changes[KeyOf(change)] = change;
        }
    }

    private static object KeyOf(LiveChange change) => change switch
    {
        LiveChange.Call call => call.View.Id,
        LiveChange.CallAlive call => call.View.Id,
        LiveChange.Channel channel => channel.View.Name,
        _ => change,
    };
}
