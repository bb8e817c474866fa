namespace Softswitch.Media.Streams;

/// <summary>
/// Puts the packets of one received stream back in order and in time. The sound is held back by a delay that follows the jitter, from
/// 40 to 200 ms; where it runs late (a sender whose clock is fast, a burst after a stall) a frame is left out now and then, where it runs
/// early one is stretched, and in a pause both are free. A new SSRC, a restarted sender or a leap of its timestamp begins anew. Times are
/// monotonic microseconds. Bounded, without allocation per packet; used by one thread at a time.
/// </summary>
public sealed class JitterBuffer
{
    private const int MaxDropout = 3000; // RFC 3550 A.1
    private const int MaxMisorder = 100; // RFC 3550 A.1
    private const int NoRestart = -1;
    private const int FillMilliseconds = 20;
    private const int ShortFillMilliseconds = 10;
    private const long MaxLeap = 3_000_000; // of a timestamp ahead of the time that passed
    private const long MaxStandstill = 500_000; // of a timestamp behind the time that passed: its sender paused
    private const long LongestLoss = 200_000; // without any packet: then it is a pause
    private const long LateBeforeSkip = 500_000;
    private const long EarlyBeforeStretch = 100_000;
    private const long Slack = 5_000;

    private readonly JitterSlots _slots = new();
    private readonly DelayEstimator _delay = new();
    private bool _hasStarted;
    private bool _isFirst; // nothing of the stream was given out yet
    private bool _isPaused;
    private uint _ssrc;
    private int _clockRate = 8000;
    private int _restart = NoRestart; // sequence that would confirm a restarted sender
    private long _highest; // sequence number, extended
    private long _highestTimestamp; // extended
    private long _arrival; // of the highest
    private long _next; // sequence number to be played
    private long _play; // timestamp up to which was played
    private long _filled; // ticks since then without a payload
    private long? _lateSince;
    private long? _earlySince;

    /// <summary>The delay aimed for.</summary>
    public int TargetMilliseconds => (int)(_delay.Target / 1000);

    /// <summary>Packets that came after their place was passed.</summary>
    public long Late { get; private set; }

    public long Duplicates { get; private set; }

    /// <summary>Packets that did not come in time, by sequence numbers.</summary>
    public long Lost { get; private set; }

    /// <summary>Frames left out because the sound was later than it had to be.</summary>
    public long Skipped { get; private set; }

    /// <summary>Times that sound was stretched because it was earlier than was safe.</summary>
    public long Stretched { get; private set; }

    /// <summary>Streams that began anew.</summary>
    public long Resyncs { get; private set; }

    /// <summary>Takes a packet in, whether there is use for it or not. False when its payload is longer than any frame.</summary>
    public bool TryAdd(in JitterPacket packet, ReadOnlySpan<byte> payload, long nowMicroseconds)
    {
        if (payload.Length > JitterSlots.MaxPayload)
            return false;
        var delta = (short)(packet.Sequence - (ushort)_highest);
        if (!_hasStarted || packet.Ssrc != _ssrc || packet.ClockRate != _clockRate)
            Begin(in packet, nowMicroseconds);
        else if (delta is <= -MaxMisorder or >= MaxDropout)
        {
            if (packet.Sequence != _restart)
            {
                _restart = (ushort)(packet.Sequence + 1); // RFC 3550 A.1: believed when the next one follows it
                return true;
            }

            Begin(in packet, nowMicroseconds);
        }
        else if (delta > 0 && packet.Ticks > 0 && IsLeap(packet.Timestamp, nowMicroseconds))
            Begin(in packet, nowMicroseconds);

        Put(in packet, payload, nowMicroseconds);
        return true;
    }

    /// <summary>The next thing to be heard: called whenever less sound is there than the tick needs.</summary>
    public JitterOutput Take(long nowMicroseconds)
    {
        if (!_hasStarted)
            return new JitterOutput(JitterKind.Waiting, FillMilliseconds);
        if (!_slots.TryFind(_next, _highest, out var slot))
            return FillEmpty();
        var late = _delay.LatenessOf(nowMicroseconds, MicrosecondsOf(slot.Timestamp)) - _delay.Target;
        var gap = MicrosecondsOf(slot.Timestamp - _play - _filled);
        if (_isFirst)
        {
            if (late < 0 && slot.Ticks > 0)
                return new JitterOutput(JitterKind.Waiting, FillMilliseconds);
        }
        else if (_isPaused || slot.Marker || slot.Sequence == _next)
        {
            if (late < 0 && gap > Slack)
                return Fill(JitterKind.Silence, FillMilliseconds);
        }
        else if (gap > Slack)
            return FillLost(in slot, gap);

        return slot.Ticks > 0 ? Steer(in slot, late, nowMicroseconds) : Play(in slot, JitterKind.Frame);
    }

    private void Begin(in JitterPacket packet, long now)
    {
        Resyncs += _hasStarted ? 1 : 0;
        (_hasStarted, _isFirst, _isPaused) = (true, true, false);
        (_ssrc, _clockRate, _restart) = (packet.Ssrc, packet.ClockRate, NoRestart);
        _highest = packet.Sequence;
        _highestTimestamp = packet.Timestamp;
        _arrival = now;
        _next = _highest;
        (_lateSince, _earlySince) = (null, null);
        _slots.Clear();
        _delay.Reset();
    }

    private bool IsLeap(uint timestamp, long now)
    {
        var step = MicrosecondsOf((int)(timestamp - (uint)_highestTimestamp));
        var passed = now - _arrival;
        return step < 0 || step > passed + MaxLeap || step < passed - MaxStandstill;
    }

    private void Put(in JitterPacket packet, ReadOnlySpan<byte> payload, long now)
    {
        _restart = NoRestart;
        var sequence = _highest + (short)(packet.Sequence - (ushort)_highest);
        var timestamp = _highestTimestamp + (int)(packet.Timestamp - (uint)_highestTimestamp);
        if (packet.Ticks > 0)
            _delay.Add(now, MicrosecondsOf(timestamp));
        if (sequence > _highest)
            (_highest, _highestTimestamp, _arrival) = (sequence, Math.Max(timestamp, _highestTimestamp), now);
        if (_isFirst && sequence < _next && _highest - sequence < JitterSlots.Count)
            _next = sequence; // came before what we took for the first
        if (sequence < _next)
        {
            if (_slots.WasHere(sequence))
                Duplicates++;
            else
                Late++;
            return;
        }

        if (sequence >= _next + JitterSlots.Count)
            MakeRoom(sequence, timestamp);
        if (!_slots.TryPut(sequence, timestamp, in packet, payload))
            Duplicates++;
    }

    // A burst, or the end of a long loss: the oldest go.
    private void MakeRoom(long sequence, long timestamp)
    {
        var next = sequence - JitterSlots.Count + 1;
        while (_slots.TryFind(_next, Math.Min(next, _next + JitterSlots.Count) - 1, out var slot))
        {
            Skipped++;
            _slots.Release(slot.Sequence);
        }

        _next = next;
        _play = _slots.TryFind(next, sequence - 1, out var oldest) ? oldest.Timestamp : timestamp;
        _filled = 0;
    }

    private JitterOutput Play(scoped in JitterSlots.Slot slot, JitterKind kind)
    {
        var isFirst = _isFirst;
        Lost += slot.Sequence - _next;
        _slots.Release(slot.Sequence);
        _next = slot.Sequence + 1;
        _isFirst = false;
        _isPaused = slot.Ticks == 0 && (_isPaused || isFirst || slot.Timestamp >= _play);
        if (isFirst || slot.Ticks > 0 || slot.Timestamp > _play)
        {
            _play = slot.Timestamp + slot.Ticks;
            _filled = 0;
        }

        return new JitterOutput(kind, 0) { PayloadType = slot.PayloadType, IsFirst = isFirst, Payload = _slots.PayloadOf(in slot) };
    }

    private JitterOutput FillEmpty()
    {
        if (MicrosecondsOf(_filled) >= LongestLoss)
            _isPaused = true;
        return Fill(_isPaused ? JitterKind.Silence : JitterKind.Lost, FillMilliseconds);
    }

    private JitterOutput FillLost(scoped in JitterSlots.Slot next, long gap)
    {
        var output = Fill(JitterKind.Lost, gap > FillMilliseconds * 1000 - Slack ? FillMilliseconds : ShortFillMilliseconds);
        return gap > MicrosecondsOf(next.Ticks) + Slack ? output : new JitterOutput(output.Kind, output.Milliseconds) { Following = _slots.PayloadOf(in next) };
    }

    private JitterOutput Fill(JitterKind kind, int milliseconds)
    {
        _filled += (long)_clockRate * milliseconds / 1000;
        return new JitterOutput(kind, milliseconds);
    }

    // Within talk the delay is changed by whole frames, and only when it has been wrong for a while or much too long.
    private JitterOutput Steer(scoped in JitterSlots.Slot slot, long late, long now)
    {
        var isLate = late > MicrosecondsOf(slot.Ticks) + Slack && _highest > slot.Sequence;
        _lateSince = isLate ? _lateSince ?? now : null;
        if (isLate && (now - _lateSince >= LateBeforeSkip || late + _delay.Target > DelayEstimator.Longest + FillMilliseconds * 1000))
        {
            _lateSince = now;
            Skipped++;
            return Play(in slot, JitterKind.Surplus);
        }

        _earlySince = late < -FillMilliseconds * 1000 ? _earlySince ?? now : null;
        if (!(now - _earlySince >= EarlyBeforeStretch))
            return Play(in slot, JitterKind.Frame);
        _earlySince = now;
        Stretched++;
        return new JitterOutput(JitterKind.Lost, FillMilliseconds);
    }

    private long MicrosecondsOf(long ticks) => ticks * 1_000_000 / _clockRate;
}
