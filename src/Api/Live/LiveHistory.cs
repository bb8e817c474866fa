using Softswitch.Contracts.Live;

namespace Softswitch.Api.Live;

/// <summary>
/// The last events of one board and a snapshot they can be replayed on. Decides what a change means for listeners;
/// knows no grain, no clock and no listener. Not safe for use by several threads.
/// </summary>
internal sealed class LiveHistory(int capacity)
{
    private readonly Queue<LiveEvent> _events = new();
    private LiveSnapshot? _base;
    private long _owed;

    /// <summary>The last change known here.</summary>
    public long Sequence { get; private set; }

    public Guid Epoch => _base?.Epoch ?? Guid.Empty;

    /// <summary>Changes were missed: listeners need a new snapshot.</summary>
    public bool HasGap { get; private set; } = true;

    /// <summary>The snapshot and the changes after it are all here.</summary>
    public bool CanStart => _base is not null && !HasGap && OldestHeld <= _base.Sequence + 1;

    private long OldestHeld => Sequence - _events.Count + 1;

    /// <summary>Takes a snapshot that answers a renewal. True when listeners have to start anew from it.</summary>
    public bool Renew(LiveSnapshot snapshot)
    {
        var isAnew = _base is null || HasGap || snapshot.Epoch != _base.Epoch || _owed > Sequence;
        if (isAnew)
            return Restart(snapshot);
        // A snapshot that is ahead owes us events that are on their way; what still misses at the next renewal is lost.
        _owed = snapshot.Sequence;
        if (snapshot.Sequence <= Sequence && snapshot.Sequence >= OldestHeld - 1)
            _base = snapshot;
        return false;
    }

    /// <summary>True when the event is the next one; false for one that is known already, or that shows a gap.</summary>
    public bool Add(LiveEvent change)
    {
        if (HasGap || change.Sequence <= Sequence)
            return false;
        if (change.Sequence != Sequence + 1)
        {
            HasGap = true;
            return false;
        }

        Sequence = change.Sequence;
        _events.Enqueue(change);
        if (_events.Count > capacity)
            _events.Dequeue();
        return true;
    }

    /// <summary>What somebody hears first: what it missed when that is held, else a snapshot and what came after it.</summary>
    public IEnumerable<LiveMessage> Start(LivePosition? resume)
    {
        var isHeld = resume is { } at && at.Epoch == Epoch && at.Sequence >= OldestHeld - 1 && at.Sequence <= Sequence;
        if (!isHeld)
            yield return new LiveMessage.Snapshot(_base!);
        var known = isHeld ? resume!.Value.Sequence : _base!.Sequence;
        foreach (var change in _events)
        {
            if (change.Sequence > known)
                yield return new LiveMessage.Change(Epoch, change);
        }
    }

    private bool Restart(LiveSnapshot snapshot)
    {
        _events.Clear();
        _base = snapshot;
        _owed = Sequence = snapshot.Sequence;
        HasGap = false;
        return true;
    }
}
