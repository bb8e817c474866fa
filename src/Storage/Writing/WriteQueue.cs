namespace Softswitch.Storage.Writing;

/// <summary>What waits to be written, with a bound for each kind: in the order it came, but what can wait lets what cannot go ahead.</summary>
internal sealed class WriteQueue(int maxBindings, int maxCdrs) : IDisposable
{
    /// <summary>So many make a round that is worth its commit: they wait for no more.</summary>
    public const int Plenty = 500;

    public static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1);

    private readonly Lock _lock = new();
    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly LinkedList<WriteItem> _urgent = new();
    private readonly LinkedList<WriteItem> _patient = new();
    private int _enduring;
    private bool _sleeping;
    private bool _resting;
    private bool _closed;

    public int Count
    {
        get
        {
            lock (_lock)
                return _urgent.Count + _patient.Count;
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

    // Asked within the lock.
    private bool IsPressing => _closed || _urgent.Count > 0 || _patient.Count >= Plenty;

    /// <summary>False when its kind is full or the queue is closed.</summary>
    public bool TryAdd(WriteItem item)
    {
        lock (_lock)
        {
            var isFull = item.Endures ? _enduring >= maxCdrs : Count - _enduring >= maxBindings;
            if (_closed || isFull)
                return false;
            (item.CanWait ? _patient : _urgent).AddLast(item);
            _enduring += item.Endures ? 1 : 0;
            if (_sleeping || (_resting && IsPressing))
                Wake();
            return true;
        }
    }

    /// <summary>Moves the oldest items to <paramref name="round"/>: half of the rows for each kind, and at least one item of each there is.</summary>
    /// <param name="round">Is added to.</param>
    /// <param name="maxRows">Of both kinds.</param>
    /// <param name="isRested">Also what can wait; plenty of it is taken in any case.</param>
    public void Take(List<WriteItem> round, int maxRows, bool isRested)
    {
        lock (_lock)
        {
            if (isRested || _closed || _patient.Count >= Plenty)
                Move(_patient, round, maxRows / 2);
            Move(_urgent, round, maxRows / 2);
        }
    }

    /// <summary>Puts enduring items of a failed round back where they were; their bound was kept when they came.</summary>
    public void Return(List<WriteItem> items)
    {
        lock (_lock)
        {
            for (var i = items.Count - 1; i >= 0; i--)
            {
                (items[i].CanWait ? _patient : _urgent).AddFirst(items[i]);
                _enduring++;
            }
        }
    }

    /// <summary>Waits for an item, and with one that can wait until this rest is over or there is plenty. False when the queue is closed and empty.</summary>
    public bool WaitForItems(TimeSpan rest)
    {
        Rest(rest);
        while (true)
        {
            lock (_lock)
            {
                if (Count > 0)
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
        if (time >= ShortestPause && !IsClosed)
            _wake.WaitOne(time);
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

    private void Rest(TimeSpan time)
    {
        lock (_lock)
            _resting = !IsPressing;
        if (_resting)
            Pause(time);
        lock (_lock)
            _resting = false;
    }

    private void Move(LinkedList<WriteItem> items, List<WriteItem> round, int maxRows)
    {
        var rows = 0;
        while (items.First is { } first && (rows == 0 || rows + first.Value.Rows <= maxRows))
        {
            items.RemoveFirst();
            _enduring -= first.Value.Endures ? 1 : 0;
            rows += first.Value.Rows;
            round.Add(first.Value);
        }
    }

    private void Wake()
    {
        (_sleeping, _resting) = (false, false);
        _wake.Set();
    }
}
