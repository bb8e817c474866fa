using Softswitch.Protocols.Rtp;

namespace Softswitch.Media.Streams;

/// <summary>
/// The source whose packets are relayed: how its sequence numbers and timestamps become those of the outlet, which packets go on in its
/// own order, and which are late from a source that was left.
/// </summary>
internal sealed class RelayedSource(int clockRate)
{
    private const int MaxDropout = 3000; // RFC 3550 A.1
    private const int MaxMisorder = 100; // RFC 3550 A.1
    private const int NoRestart = -1;
    private const int Remembered = 4;
    private const long LongestOnItsWay = 1_000_000; // microseconds that a packet of a source left may still be in the net
    private const int MaxLeapSeconds = 3; // of a timestamp ahead of the time that passed
    private const int MaxEventSeconds = 10; // RFC 4733 2.5.1.3: an event's timestamp stays behind that of sound for its segment at most

    private readonly Left[] _left = new Left[Remembered];
    private int _nextLeft;
    private bool _isEntered;
    private uint _ssrc;
    private long _highest; // sequence number, extended
    private long _first; // of the outlet's, extended: before it other content went out
    private long _sequenceOffset;
    private uint _timestamp; // the highest of the source
    private uint _timestampOffset;
    private int _payloadType;
    private int _restart = NoRestart; // sequence that would confirm a restarted sender

    /// <param name="header">As received.</param>
    /// <param name="ticksPassed">Since the highest timestamp went out.</param>
    /// <param name="now">In microseconds.</param>
    public RelayVerdict Judge(in RtpHeader header, long ticksPassed, long now)
    {
        if (!_isEntered || header.Ssrc != _ssrc)
            return IsLate(in header, now) ? RelayVerdict.Drop : RelayVerdict.Switch;
        var delta = Delta(in header);
        switch (delta)
        {
            case <= 0 and > -MaxMisorder:
                return _highest + delta + _sequenceOffset >= _first ? RelayVerdict.GoOn : RelayVerdict.Drop;
            case > 0 and < MaxDropout:
                _restart = NoRestart;
                return IsSteady(in header, ticksPassed) ? RelayVerdict.GoOn : RelayVerdict.Switch;
        }

        if (header.Sequence == _restart)
            return RelayVerdict.Switch; // RFC 3550 A.1: two in a row, the sender started anew
        _restart = (ushort)(header.Sequence + 1);
        return RelayVerdict.Drop;
    }

    /// <summary>Begins with this packet to relay its source: it gets this place in the outlet's stream.</summary>
    public void Enter(in RtpHeader header, long sequence, uint timestamp)
    {
        _isEntered = true;
        _ssrc = header.Ssrc;
        _highest = header.Sequence;
        _first = sequence;
        _sequenceOffset = sequence - _highest;
        _timestamp = header.Timestamp;
        _timestampOffset = timestamp - header.Timestamp;
        _payloadType = header.PayloadType;
        _restart = NoRestart;
    }

    /// <summary>What comes of the source from here on and was sent before is late; nothing when it was left already.</summary>
    public void Leave(long now)
    {
        if (!_isEntered)
            return;
        _isEntered = false;
        _left[_nextLeft] = new Left(IsKnown: true, _ssrc, (ushort)_highest, now);
        _nextLeft = (_nextLeft + 1) % Remembered;
    }

    /// <summary>The place of a packet in the outlet's stream.</summary>
    public (long Sequence, uint Timestamp) Place(in RtpHeader header)
    {
        var sequence = _highest + Delta(in header);
        _highest = Math.Max(_highest, sequence);
        if ((int)(header.Timestamp - _timestamp) > 0)
            (_timestamp, _payloadType) = (header.Timestamp, header.PayloadType);
        return (sequence + _sequenceOffset, header.Timestamp + _timestampOffset);
    }

    private short Delta(in RtpHeader header) => (short)(header.Sequence - (ushort)_highest);

    // Whether a packet was sent before its source was left.
    private bool IsLate(in RtpHeader header, long now)
    {
        foreach (ref readonly var left in _left.AsSpan())
        {
            if (left.IsKnown && left.Ssrc == header.Ssrc && now - left.At < LongestOnItsWay
                && (short)(header.Sequence - left.Highest) is <= 0 and > -MaxMisorder)
                return true;
        }

        return false;
    }

    // A sender may set its clock anew without another SSRC. Events repeat the timestamp of their beginning beside sound that goes on.
    private bool IsSteady(in RtpHeader header, long ticksPassed)
    {
        var step = (int)(header.Timestamp - _timestamp);
        if (step < 0)
            return header.PayloadType != _payloadType && step > -MaxEventSeconds * clockRate;
        return step <= ticksPassed + MaxLeapSeconds * clockRate;
    }

    private readonly record struct Left(bool IsKnown, uint Ssrc, ushort Highest, long At);
}
