namespace Softswitch.Media.Streams;

/// <summary>Whose packets a jitter buffer takes: extends their numbers, and says when another source begins or the same one anew.</summary>
internal sealed class ReceivedSource
{
    private const int MaxDropout = 3000; // RFC 3550 A.1
    private const int MaxMisorder = 100; // RFC 3550 A.1
    private const int NoRestart = -1;
    private const long MaxLeap = 3_000_000; // of a timestamp ahead of the time that passed
    private const long MaxStandstill = 500_000; // of a timestamp behind the time that passed: its sender paused

    private uint _ssrc;
    private int _restart = NoRestart; // sequence that would confirm a restarted sender
    private long _highestTimestamp; // extended
    private long _arrival; // of the highest

    public bool HasStarted { get; private set; }

    public int ClockRate { get; private set; } = 8000;

    /// <summary>The highest sequence number, extended.</summary>
    public long Highest { get; private set; }

    public RelayVerdict Judge(in JitterPacket packet, long now)
    {
        if (!HasStarted || packet.Ssrc != _ssrc || packet.ClockRate != ClockRate)
            return RelayVerdict.Switch;
        var delta = (short)(packet.Sequence - (ushort)Highest);
        if (delta is > -MaxMisorder and < MaxDropout)
            return delta > 0 && packet.Ticks > 0 && IsLeap(packet.Timestamp, now) ? RelayVerdict.Switch : RelayVerdict.GoOn;
        if (packet.Sequence == _restart)
            return RelayVerdict.Switch; // RFC 3550 A.1: believed when the next one follows it
        _restart = (ushort)(packet.Sequence + 1);
        return RelayVerdict.Drop;
    }

    public void Begin(in JitterPacket packet, long now)
    {
        HasStarted = true;
        (_ssrc, ClockRate) = (packet.Ssrc, packet.ClockRate);
        (Highest, _highestTimestamp, _arrival) = (packet.Sequence, packet.Timestamp, now);
    }

    /// <summary>The numbers of a packet, extended by cycles.</summary>
    public (long Sequence, long Timestamp) Extend(in JitterPacket packet, long now)
    {
        _restart = NoRestart;
        var sequence = Highest + (short)(packet.Sequence - (ushort)Highest);
        var timestamp = _highestTimestamp + (int)(packet.Timestamp - (uint)_highestTimestamp);
        if (sequence > Highest)
            (Highest, _highestTimestamp, _arrival) = (sequence, Math.Max(timestamp, _highestTimestamp), now);
        return (sequence, timestamp);
    }

    public long MicrosecondsOf(long ticks) => ticks * 1_000_000 / ClockRate;

    private bool IsLeap(uint timestamp, long now)
    {
        var step = MicrosecondsOf((int)(timestamp - (uint)_highestTimestamp));
        var passed = now - _arrival;
        return step < 0 || step > passed + MaxLeap || step < passed - MaxStandstill;
    }
}
