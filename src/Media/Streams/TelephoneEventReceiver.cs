using Softswitch.Media.Codecs;

namespace Softswitch.Media.Streams;

/// <summary>
/// Makes one key press of the packets of one event (RFC 4733 2.5.2): by their timestamp, so that it does not matter which of them are lost,
/// reordered or doubled. It is told when an end comes, the next event begins, or nothing more comes. Events that are no keys are ignored.
/// Times are monotonic microseconds. Nothing is allocated per packet; used by one thread at a time.
/// </summary>
public sealed class TelephoneEventReceiver
{
    private const int Remembered = 8; // events that are over
    private const int MostWaiting = 16;
    private const uint LongestSegment = 0xFFFF; // RFC 4733 2.5.1.3: the rest follows under the timestamp of its own beginning

    private readonly uint[] _over = new uint[Remembered];
    private readonly KeyPress[] _waiting = new KeyPress[MostWaiting];
    private readonly int _clockRate;
    private readonly long _patience;
    private int _overCount;
    private int _first;
    private int _count;
    private TelephoneEvent? _current;
    private uint _timestamp;
    private long _before; // ticks of its earlier segments
    private long _heardAt;

    /// <param name="clockRate">Of the events in Hz.</param>
    /// <param name="patienceMicroseconds">How long nothing may come of an event that has not ended: some packets of 20 to 50 ms.</param>
    public TelephoneEventReceiver(int clockRate, long patienceMicroseconds = 300_000) => (_clockRate, _patience) = (clockRate, patienceMicroseconds);

    /// <summary>Keys left out because nobody took those before.</summary>
    public long Overflowed { get; private set; }

    public void Receive(uint timestamp, ReadOnlySpan<byte> payload, long nowMicroseconds)
    {
        if (!TelephoneEvent.TryParse(payload, out var parsed) || parsed.Digit is null || IsOver(timestamp))
            return;
        if (_current is { } current && timestamp != _timestamp)
        {
            if ((int)(timestamp - _timestamp) < 0)
            {
                Tell(in parsed, timestamp, 0); // all of it was late
                return;
            }

            if (parsed.Code == current.Code && timestamp - _timestamp == LongestSegment)
                GoOn(timestamp);
            else
                Finish();
        }

        var duration = _current is { } known && _timestamp == timestamp ? Math.Max(known.Duration, parsed.Duration) : parsed.Duration;
        (_current, _timestamp, _heardAt) = (parsed with { Duration = duration }, timestamp, nowMicroseconds);
        if (parsed.IsEnd)
            Finish();
    }

    /// <summary>The next key pressed, in order; asked every tick. False when there is none.</summary>
    public bool TryTake(long nowMicroseconds, out KeyPress press)
    {
        if (_current is not null && nowMicroseconds - _heardAt >= _patience)
            Finish();
        press = _waiting[_first];
        if (_count == 0)
            return false;
        _first = (_first + 1) % MostWaiting;
        _count--;
        return true;
    }

    // What may still come of the segment before belongs to the same press.
    private void GoOn(uint timestamp)
    {
        Remember(_timestamp);
        _before += LongestSegment;
        (_current, _timestamp) = (null, timestamp);
    }

    private void Finish()
    {
        if (_current is { } current)
            Tell(in current, _timestamp, _before);
        (_current, _before) = (null, 0);
    }

    private void Tell(in TelephoneEvent over, uint timestamp, long before)
    {
        Remember(timestamp);
        if (_count == MostWaiting)
        {
            Overflowed++;
            return;
        }

        _waiting[(_first + _count++) % MostWaiting] = new KeyPress(over.Digit!.Value, (int)((before + over.Duration) * 1000 / _clockRate));
    }

    private void Remember(uint timestamp) => _over[_overCount++ & Remembered - 1] = timestamp;

    private bool IsOver(uint timestamp) => _over.AsSpan(0, Math.Min(_overCount, Remembered)).Contains(timestamp);
}
