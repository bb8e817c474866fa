namespace Softswitch.Storage.Writing;

/// <summary>What waits to be written, in the order it came, with a bound for each kind.</summary>
internal sealed class WriteQueue(int maxBindings, int maxCdrs) : IDisposable
{
    /// <summary>So many make a round that is worth its commit: they wait for no more.</summary>
    public const int Plenty = 500;

    private readonly Lock _lock = new();
    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly LinkedList<WriteItem> _items = new();
    private int _enduring;
    private bool _sleeping;
    private bool _resting;
    private bool _closed;

    public int Count
    {
        get
        {
            lock (_lock)
                return _items.Count;
        }
    }

    public int Enduring
    {
        get
        {
            lock (_lock)
                return _enduring;
        }
    }

    public bool IsClosed
    {
        get
        {
            lock (_lock)
                return _closed;
        }
    }

    /// <summary>False when its kind is full or the queue is closed.</summary>
    public bool TryAdd(WriteItem item)
    {
        lock (_lock)
        {
            var isFull = item.Endures ? _enduring >= maxCdrs : _items.Count - _enduring >= maxBindings;
            if (_closed || isFull)
                return false;
            _items.AddLast(item);
            _enduring += item.Endures ? 1 : 0;
            if (_sleeping || (_resting && (!item.CanWait || _items.Count >= Plenty)))
                Wake();
            return true;
        }
    }

    /// <summary>Moves the oldest items, up to so many rows, to <paramref name="round"/>; at least one when there is any.</summary>
    public void Take(List<WriteItem> round, int maxRows)
    {
        lock (_lock)
        {
            var rows = 0;
            while (_items.First is { } first && (rows == 0 || rows + first.Value.Rows <= maxRows))
            {
                _items.RemoveFirst();
                _enduring -= first.Value.Endures ? 1 : 0;
                rows += first.Value.Rows;
                round.Add(first.Value);
            }
        }
    }

    /// <summary>Puts enduring items of a failed round back where they were; their bound was kept when they came.</summary>
    public void Return(List<WriteItem> items)
    {
        lock (_lock)
        {
            for (var i = items.Count - 1; i >= 0; i--)
            {
                _items.AddFirst(items[i]);
                _enduring++;
            }
        }
    }

    /// <summary>Waits for an item; false when the queue is closed and empty.</summary>
    public bool WaitForItem()
    {
        while (true)
        {
            lock (_lock)
            {
                if (_items.Count > 0)
                    return true;
                if (_closed)
                    return false;
                _sleeping = true;
            }
            _wake.WaitOne();
        }
    }

    /// <summary>Waits this long, or until the queue is closed.</summary>
    public void Pause(TimeSpan time)
    {
        if (time >= TimeSpan.FromMilliseconds(1) && !IsClosed)
            _wake.WaitOne(time);
    }

    /// <summary>Waits this long, or until the queue is closed or there is plenty to write, or something that cannot wait.</summary>
    public void Rest(TimeSpan time)
    {
        lock (_lock)
            _resting = _items.Count < Plenty && _items.All(static item => item.CanWait);
        if (_resting)
            Pause(time);
        lock (_lock)
            _resting = false;
    }

    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            _wake.Set();
        }
    }

    public void Dispose() => _wake.Dispose();

    private void Wake()
    {
        (_sleeping, _resting) = (false, false);
        _wake.Set();
    }
}
