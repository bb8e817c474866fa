using System.Runtime.ExceptionServices;

namespace Softswitch.Protocols.Timers;

/// <summary>One wheel under one lock: a ring of slots, each a doubly linked list of nodes.</summary>
internal sealed class TimerShard
{
    private readonly Lock _gate = new();
    private readonly TimerNode?[] _slots;
    private TimerNode?[] _due = new TimerNode?[64];
    private long _tick;
    private int _count;

    public TimerShard(int slots, long tick)
    {
        _slots = new TimerNode?[slots];
        _tick = tick;
    }

    public int Count => Volatile.Read(ref _count);

    public void Schedule(TimerNode node, long dueTick)
    {
        lock (_gate)
        {
            if (node.IsLinked)
                Unlink(node);
            // A due time in the past fires with the next tick that is visited.
            Link(node, Math.Max(dueTick, _tick + 1));
        }
    }

    public void Cancel(TimerNode node)
    {
        lock (_gate)
        {
            if (node.IsLinked)
                Unlink(node);
        }
    }

    /// <summary>Called by one thread at a time. An owner that throws does not keep the others from firing.</summary>
    public void Advance(long nowMs)
    {
        var found = TakeDue(nowMs / TimerWheel.TickMs);
        ExceptionDispatchInfo? failure = null;
        for (var i = 0; i < found; i++)
        {
            var node = _due[i]!;
            _due[i] = null;
            try
            {
                node.OnTimer(nowMs);
            }
            catch (Exception e)
            {
                failure ??= ExceptionDispatchInfo.Capture(e);
            }
        }
        failure?.Throw();
    }

    private int TakeDue(long target)
    {
        var found = 0;
        lock (_gate)
        {
            if (target <= _tick)
                return 0;
            // After a pause of more than one round every slot is visited once.
            var first = Math.Max(_tick + 1, target - _slots.Length + 1);
            for (var tick = first; tick <= target; tick++)
                found = TakeSlot((int)(tick & (_slots.Length - 1)), target, found);
            _tick = target;
        }
        return found;
    }

    private int TakeSlot(int slot, long target, int found)
    {
        var node = _slots[slot];
        while (node is not null)
        {
            var next = node.Next;
            if (node.DueTick <= target)
            {
                Unlink(node);
                if (found == _due.Length)
                    Array.Resize(ref _due, found * 2);
                _due[found++] = node;
            }
            node = next;
        }
        return found;
    }

    private void Link(TimerNode node, long dueTick)
    {
        ref var head = ref _slots[dueTick & (_slots.Length - 1)];
        node.DueTick = dueTick;
        node.Previous = null;
        node.Next = head;
        if (head is not null)
            head.Previous = node;
        head = node;
        node.IsLinked = true;
        _count++;
    }

    private void Unlink(TimerNode node)
    {
        if (node.Previous is null)
            _slots[node.DueTick & (_slots.Length - 1)] = node.Next;
        else
            node.Previous.Next = node.Next;
        if (node.Next is not null)
            node.Next.Previous = node.Previous;
        node.Previous = null;
        node.Next = null;
        node.IsLinked = false;
        _count--;
    }
}
