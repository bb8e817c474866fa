namespace Softswitch.Media.Streams;

/// <summary>
/// Puts the packets of one received stream back in order and in time. The sound is held back by a delay that follows the jitter, from
/// 40 to 200 ms; where it runs late (a sender whose clock is fast, a burst after a stall) a frame is left out now and then, where it runs
/// early one is stretched, and in a pause both are free. A new SSRC, a restarted sender or a leap of its timestamp begins anew. Times are
/// monotonic microseconds. Bounded, without allocation per packet; used by one thread at a time.
/// </summary>
public sealed class JitterBuffer
{
    private const int FillMilliseconds = 20;
    private const int ShortFillMilliseconds = 10;
    private const long LongestLoss = 200_000; // without any packet: then it is a pause
    private const long Slack = 5_000;

    private readonly JitterSlots _slots = new();
    private readonly ReceivedSource _source = new();
    private readonly DelayEstimator _delay = new();
    private readonly DelaySteering _steering = new();
    private bool _isFirst; // nothing of the stream was given out yet
    private bool _isPaused;
    private long _next; // sequence number to be played
    private long _play; // timestamp up to which was played
    private long _filled; // ticks since then without a payload

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
        var verdict = _source.Judge(in packet, nowMicroseconds);
        if (verdict == RelayVerdict.Drop)
            return true;
        if (verdict == RelayVerdict.Switch)
            Begin(in packet, nowMicroseconds);
        Put(in packet, payload, nowMicroseconds);
        return true;
    }

    /// <summary>The next thing to be heard: called whenever less sound is there than the tick needs.</summary>
    public JitterOutput Take(long nowMicroseconds)
    {
        if (!_source.HasStarted)
            return new JitterOutput(JitterKind.Waiting, FillMilliseconds);
        if (!_slots.TryFind(_next, _source.Highest, out var slot))
            return FillEmpty();
        var late = _delay.LatenessOf(nowMicroseconds, _source.MicrosecondsOf(slot.Timestamp)) - _delay.Target;
        var gap = _source.MicrosecondsOf(slot.Timestamp - _play - _filled);
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
        Resyncs += _source.HasStarted ? 1 : 0;
        (_isFirst, _isPaused) = (true, false);
        _source.Begin(in packet, now);
        _next = _source.Highest;
        _slots.Clear();
        _delay.Reset();
        _steering.Reset();
    }

    private void Put(in JitterPacket packet, ReadOnlySpan<byte> payload, long now)
    {
        var (sequence, timestamp) = _source.Extend(in packet, now);
        if (packet.Ticks > 0)
            _delay.Add(now, _source.MicrosecondsOf(timestamp));
        if (_isFirst && sequence < _next && _source.Highest - sequence < JitterSlots.Count)
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
        if (_source.MicrosecondsOf(_filled) >= LongestLoss)
            _isPaused = true;
        return Fill(_isPaused ? JitterKind.Silence : JitterKind.Lost, FillMilliseconds);
    }

    private JitterOutput FillLost(scoped in JitterSlots.Slot next, long gap)
    {
        var output = Fill(JitterKind.Lost, gap > FillMilliseconds * 1000 - Slack ? FillMilliseconds : ShortFillMilliseconds);
        return gap > _source.MicrosecondsOf(next.Ticks) + Slack
            ? output
            : new JitterOutput(output.Kind, output.Milliseconds) { PayloadType = next.PayloadType, Following = _slots.PayloadOf(in next) };
    }

    private JitterOutput Fill(JitterKind kind, int milliseconds)
    {
        _filled += (long)_source.ClockRate * milliseconds / 1000;
        return new JitterOutput(kind, milliseconds);
    }

    private JitterOutput Steer(scoped in JitterSlots.Slot slot, long late, long now)
    {
        var kind = _steering.Judge(late, late + _delay.Target, _source.MicrosecondsOf(slot.Ticks), _source.Highest > slot.Sequence, now);
        if (kind == JitterKind.Lost)
        {
            Stretched++;
            return new JitterOutput(kind, FillMilliseconds);
        }

        Skipped += kind == JitterKind.Surplus ? 1 : 0;
        return Play(in slot, kind);
    }
}
