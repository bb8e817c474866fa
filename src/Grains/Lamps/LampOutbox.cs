using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Calls;

namespace Softswitch.Grains.Lamps;

/// <summary>What one lamp is to be told next: of each call how it is now. Its owner holds a lock.</summary>
internal sealed class LampOutbox(TimeProvider time)
{
    /// <summary>What is kept for a lamp that cannot be told; calls that go on say so again.</summary>
    private const int MaxKept = 1_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<CallId, LampChange> _changes = [];
    private bool _underway;
    private long? _failedAt;

    public bool IsDone => _changes.Count == 0 && !_underway;

    public void Add(LampChange change) => _changes[change.Call] = change;

    /// <summary>Takes what is to be sent now; to be followed by <see cref="Sent"/> or <see cref="NotSent"/>.</summary>
    public bool TryTake(out ImmutableArray<LampChange> changes)
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
    public void NotSent(ImmutableArray<LampChange> changes)
    {
        (_underway, _failedAt) = (false, time.GetTimestamp());
        foreach (var change in changes)
        {
            if (_changes.Count < MaxKept)
                _changes.TryAdd(change.Call, change);
        }
    }
}
