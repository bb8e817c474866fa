namespace Softswitch.Embedded.Timers;

/// <summary>All timers of the host: a four-way heap by due time behind one timer of the clock. Setting and ending one is O(log n).</summary>
internal sealed class TimerQueue : IDisposable
{
    private const int Arity = 4;
    private const long Unarmed = long.MaxValue;
    private const double LongestSeconds = 100.0 * 365 * 86_400;
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(20);

    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private Entry[] _heap = new Entry[64];
    private int _count;
    private long _armedFor = Unarmed;

    internal TimerQueue(TimeProvider clock)
    {
        _clock = clock;
        _timer = clock.CreateTimer(static self => ((TimerQueue)self!).FireDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>Has <paramref name="item"/>, which is not in the queue, fire after a span.</summary>
    internal void Add(ITimed item, TimeSpan dueIn)
    {
        var due = _clock.GetTimestamp() + ToTimestamp(dueIn);
        lock (_lock)
        {
            if (_count == _heap.Length)
                Array.Resize(ref _heap, _count * 2);
            SiftUp(_count++, new Entry(due, item));
            Arm();
        }
    }

    /// <summary>Takes an item out. False when it is not in the queue: it has fired or is about to.</summary>
    internal bool Remove(ITimed item)
    {
        lock (_lock)
        {
            if (item.QueueIndex < 0)
                return false;
            RemoveAt(item.QueueIndex);
            return true;
        }
    }

    private void FireDue()
    {
        lock (_lock)
            _armedFor = Unarmed;
        while (TakeDue() is { } item)
            item.Fire();
    }

    private ITimed? TakeDue()
    {
        lock (_lock)
        {
            if (_count == 0)
                return null;
            var first = _heap[0];
            if (first.Due > _clock.GetTimestamp())
            {
                Arm();
                return null;
            }

            RemoveAt(0);
            return first.Item;
        }
    }

    private void Arm()
    {
        var due = _heap[0].Due;
        if (due >= _armedFor)
            return;
        _armedFor = due;
        // Timers count whole milliseconds: rounded down, they would fire before the item is due, again and again.
        var remaining = Math.Max(0, due - _clock.GetTimestamp());
        var wait = TimeSpan.FromMilliseconds(Math.Ceiling(remaining * 1000.0 / _clock.TimestampFrequency));
        _timer.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
    }

    private long ToTimestamp(TimeSpan span) => (long)(Math.Min(span.TotalSeconds, LongestSeconds) * _clock.TimestampFrequency);

    private void RemoveAt(int index)
    {
        _heap[index].Item.QueueIndex = -1;
        var last = _heap[--_count];
        _heap[_count] = default;
        if (index == _count)
            return;
        if (index > 0 && last.Due < _heap[(index - 1) / Arity].Due)
            SiftUp(index, last);
        else
            SiftDown(index, last);
    }

    private void SiftUp(int index, Entry entry)
    {
        while (index > 0)
        {
            var parent = (index - 1) / Arity;
            if (_heap[parent].Due <= entry.Due)
                break;
            Place(index, _heap[parent]);
            index = parent;
        }

        Place(index, entry);
    }

    private void SiftDown(int index, Entry entry)
    {
        while (true)
        {
            var child = EarliestChild(index);
            if (child < 0 || _heap[child].Due >= entry.Due)
                break;
            Place(index, _heap[child]);
            index = child;
        }

        Place(index, entry);
    }

    private int EarliestChild(int index)
    {
        var first = (index * Arity) + 1;
        if (first >= _count)
            return -1;
        var earliest = first;
        var end = Math.Min(first + Arity, _count);
        for (var child = first + 1; child < end; child++)
        {
            if (_heap[child].Due < _heap[earliest].Due)
                earliest = child;
        }

        return earliest;
    }

    private void Place(int index, Entry entry)
    {
        _heap[index] = entry;
        entry.Item.QueueIndex = index;
    }

    private readonly record struct Entry(long Due, ITimed Item);
}
