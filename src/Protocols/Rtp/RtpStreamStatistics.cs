namespace Softswitch.Protocols.Rtp;

/// <summary>
/// Reception figures of what one end sends (RFC 3550 A.1, A.3, A.8), across changes of SSRC. Times are monotonic microseconds. A mutable
/// value for one writer; readers on other threads see each figure whole, though not all of the same instant.
/// </summary>
public struct RtpStreamStatistics
{
    private const int MaxDropout = 3000; // RFC 3550 A.1
    private const int MaxMisorder = 100; // RFC 3550 A.1
    private const int WindowBits = 64;
    private const int NoRestart = -1;

    private bool _started;
    private uint _ssrc;
    private long _base;
    private long _highest; // sequence number extended by cycles
    private long _unique; // packets of this stream without duplicates
    private ulong _window; // bit n: highest - n was received
    private int _restart; // sequence that would confirm a restarted sender
    private long _lostBefore; // of earlier streams
    private int _payloadType;
    private uint _timestamp;
    private long _arrival;
    private double _jitter; // in timestamp units
    private int _clockRate;

    public long Packets { get; private set; }

    public long Bytes { get; private set; }

    public long Duplicates { get; private set; }

    public long Reordered { get; private set; }

    public int SsrcChanges { get; private set; }

    /// <summary>Null before the first packet.</summary>
    public long? FirstAt { get; private set; }

    public long LastAt { get; private set; }

    public readonly uint Ssrc => _ssrc;

    /// <summary>That of the last packet; 0 before the first.</summary>
    public readonly int PayloadType => _payloadType;

    /// <summary>Packets that should have come and did not; late ones are taken back when they come.</summary>
    public readonly long Lost => _lostBefore + LostOfStream;

    public readonly double JitterMilliseconds => _clockRate > 0 ? _jitter * 1000 / _clockRate : 0;

    /// <summary>Packets of the stream that is received now, those lost included; 0 before the first.</summary>
    public readonly long Expected => _started ? _highest - _base + 1 : 0;

    /// <summary>As <see cref="Lost"/>, without those of earlier streams.</summary>
    public readonly long LostOfStream => Math.Max(0, Expected - _unique);

    /// <summary>With the cycles of the sequence number above it.</summary>
    public readonly uint HighestSequence => (uint)_highest;

    /// <summary>In ticks of the clock.</summary>
    public readonly double JitterTicks => _jitter;

    /// <param name="header">Its header.</param>
    /// <param name="length">Bytes of the whole packet.</param>
    /// <param name="clockRate">Of the negotiated codec in Hz; 0 leaves jitter out.</param>
    /// <param name="nowMicroseconds">When it arrived.</param>
    public void Received(in RtpHeader header, int length, int clockRate, long nowMicroseconds)
    {
        Packets++;
        Bytes += length;
        FirstAt ??= nowMicroseconds;
        LastAt = nowMicroseconds;
        if (!_started)
            Start(in header);
        else if (header.Ssrc != _ssrc)
        {
            SsrcChanges++;
            Restart(in header);
        }
        else if (!TryCount(in header))
            return;
        UpdateJitter(in header, clockRate, nowMicroseconds);
    }

    private void Start(in RtpHeader header)
    {
        _started = true;
        _ssrc = header.Ssrc;
        _base = header.Sequence;
        _highest = header.Sequence;
        _unique = 1;
        _window = 1;
        _restart = NoRestart;
        _arrival = 0;
    }

    private void Restart(in RtpHeader header)
    {
        _lostBefore += LostOfStream;
        Start(in header);
    }

    // Returns whether the packet moves the stream on.
    private bool TryCount(in RtpHeader header)
    {
        var delta = (short)(header.Sequence - (ushort)_highest);
        if (delta is > 0 and < MaxDropout)
        {
            _highest += delta;
            _window = delta >= WindowBits ? 1 : _window << delta | 1;
            _unique++;
            _restart = NoRestart;
            return true;
        }

        if (delta is <= 0 and > -MaxMisorder)
        {
            CountLate(-delta);
            return false;
        }

        if (header.Sequence != _restart)
        {
            _restart = (ushort)(header.Sequence + 1);
            return false;
        }

        Restart(in header); // RFC 3550 A.1: two in a row, the sender started anew
        return true;
    }

    private void CountLate(int age)
    {
        var bit = age < WindowBits ? 1UL << age : 0;
        if (bit == 0 || (_window & bit) != 0)
        {
            Duplicates++; // beyond the window it cannot be told; a packet that late is as good as lost
            return;
        }

        _window |= bit;
        if (_highest - age < _base)
            _base = _highest - age; // came before what we took for the first
        _unique++;
        Reordered++;
    }

    private void UpdateJitter(in RtpHeader header, int clockRate, long nowMicroseconds)
    {
        if (clockRate != _clockRate)
        {
            _clockRate = clockRate;
            _jitter = 0;
            _arrival = 0;
        }

        // Packets of one video frame or one DTMF event share a timestamp: only the first tells of the network.
        if (clockRate > 0 && _arrival != 0 && header.PayloadType == _payloadType && header.Timestamp != _timestamp)
        {
            var spaced = (nowMicroseconds - _arrival) * clockRate / 1_000_000.0;
            var difference = Math.Abs(spaced - (int)(header.Timestamp - _timestamp));
            if (difference < clockRate) // a sender that sets its clock anew says nothing of the network either
                _jitter += (difference - _jitter) / 16; // RFC 3550 A.8
        }
        else if (_arrival != 0 && header.PayloadType == _payloadType && header.Timestamp == _timestamp)
            return;

        _payloadType = header.PayloadType;
        _timestamp = header.Timestamp;
        _arrival = nowMicroseconds;
    }
}
