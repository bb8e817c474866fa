namespace Softswitch.Embedded.Calls;

/// <summary>
/// Ends calls that were not answered in time. All calls have the same time-out, so each lane is ordered by deadline
/// and adding and removing are a few pointer writes.
/// </summary>
internal sealed class CallTimeouts : IDisposable
{
    private const int SweepsPerTimeout = 30;

    private readonly Lane[] _lanes = [new(), new(), new(), new()];
    private readonly TimeProvider _clock;
    private readonly TimeSpan _timeout;
    private readonly long _timeoutTicks;
    private readonly ITimer _sweep;

    internal CallTimeouts(TimeProvider clock, TimeSpan timeout)
    {
        _clock = clock;
        _timeout = timeout;
        _timeoutTicks = (long)(timeout.TotalSeconds * clock.TimestampFrequency);
        var period = timeout / SweepsPerTimeout;
        _sweep = clock.CreateTimer(static self => ((CallTimeouts)self!).Sweep(), this, period, period);
    }

    public void Dispose() => _sweep.Dispose();

    internal static void Remove(PendingCall call)
    {
        if (call.Lane is not { } lane)
            return;
        lock (lane)
            lane.Unlink(call);
    }

    internal void Add(PendingCall call)
    {
        call.Deadline = _clock.GetTimestamp() + _timeoutTicks;
        var lane = _lanes[Environment.CurrentManagedThreadId % _lanes.Length];
        lock (lane)
            lane.Append(call);
    }

    private void Sweep()
    {
        var now = _clock.GetTimestamp();
        foreach (var lane in _lanes)
        {
            while (TakeExpired(lane, now) is { } call)
                call.Expire(_timeout);
        }
    }

    private static PendingCall? TakeExpired(Lane lane, long now)
    {
        lock (lane)
        {
            var first = lane.First;
            if (first is null || first.Deadline > now)
                return null;
            lane.Unlink(first);
            return first;
        }
    }

    /// <summary>Waiting calls, the oldest first. Locked by its users.</summary>
    internal sealed class Lane
    {
        private PendingCall? _last;

        internal PendingCall? First { get; private set; }

        internal void Append(PendingCall call)
        {
            call.Lane = this;
            call.Earlier = _last;
            if (_last is null)
                First = call;
            else
                _last.Later = call;
            _last = call;
        }

        internal void Unlink(PendingCall call)
        {
            if (call.Lane is null)
                return;
            if (call.Earlier is null)
                First = call.Later;
            else
                call.Earlier.Later = call.Later;
            if (call.Later is null)
                _last = call.Earlier;
            else
                call.Later.Earlier = call.Earlier;
            call.Earlier = call.Later = null;
            call.Lane = null;
        }
    }
}
