using System.Buffers.Binary;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Media.Streams;

/// <summary>
/// What is sent to one far end: one continuous RTP stream whatever it is made of (a prompt, then music, then the packets of an agent).
/// Sequence numbers and timestamps go on without a jump or a step back when the source changes; what one source lost or reordered on
/// its way stays lost or reordered, so that the far end conceals and counts it. Times are monotonic microseconds. Used by one thread
/// at a time; nothing is allocated per packet.
/// </summary>
/// <remarks>Another clock rate is another outlet with another SSRC (RFC 7160 4.1).</remarks>
public sealed class RtpOutlet
{
    /// <summary>Where the payload of an own packet begins.</summary>
    public const int HeaderLength = RtpHeader.FixedLength;

    private const byte Version = 0x80;
    private const byte MarkerBit = 0x80;
    private const int UsualSpacingMilliseconds = 20;
    private const int LongestSpacingMilliseconds = 120;

    private readonly RelayedSource _relayed;
    private bool _isOwn; // the source of the packet before
    private bool _hasStarted;
    private long _nextSequence; // extended by cycles
    private uint _timestamp; // the highest sent
    private long _timestampAt;
    private int _ahead; // ticks to the next own packet
    private long _spacing; // ticks from a packet to its neighbour: what a switch leaves room for at least

    /// <param name="ssrc">For life (RFC 3550 8), random.</param>
    /// <param name="firstSequence">Random (RFC 3550 5.1).</param>
    /// <param name="firstTimestamp">Random (RFC 3550 5.1).</param>
    /// <param name="clockRate">Of the timestamp in Hz.</param>
    public RtpOutlet(uint ssrc, ushort firstSequence, uint firstTimestamp, int clockRate)
    {
        (Ssrc, _nextSequence, _timestamp, ClockRate) = (ssrc, firstSequence, firstTimestamp, clockRate);
        _spacing = TicksOf(UsualSpacingMilliseconds);
        _relayed = new RelayedSource(clockRate);
    }

    public uint Ssrc { get; }

    public int ClockRate { get; }

    /// <summary>For the sender report, as the next three (RFC 3550 6.4.1).</summary>
    public long Packets { get; private set; }

    /// <summary>Bytes of payload, without headers and padding.</summary>
    public long Octets { get; private set; }

    /// <summary>Null before the first packet.</summary>
    public long? LastAt { get; private set; }

    /// <summary>Packets that were to be relayed and could not be: no RTP, of a type the far end does not know, or late from before a switch.</summary>
    public long Dropped { get; private set; }

    /// <summary>The timestamp that goes with a time, as a sender report pairs the two.</summary>
    public uint TimestampAt(long nowMicroseconds) => _hasStarted ? _timestamp + (uint)TicksPassed(nowMicroseconds) : _timestamp;

    /// <summary>
    /// Says that the next packet begins a new source, or goes on after a pause: its timestamp advances by the time that really passed, and
    /// it is marked. A change between own and relayed packets, or of the SSRC of these, is noticed without.
    /// </summary>
    public void BeginSource(long nowMicroseconds)
    {
        _relayed.Leave(nowMicroseconds);
        _isOwn = false;
    }

    /// <summary>Makes a packet of a payload that stands at <see cref="HeaderLength"/> already, and returns its length.</summary>
    /// <param name="packet">Room for the header, then the payload.</param>
    /// <param name="payloadLength">Bytes of the payload.</param>
    /// <param name="payloadType">As the far end numbers it, 0 to 127.</param>
    /// <param name="isMarked">Whether talk or an event begins; the first packet of a source is marked anyway.</param>
    /// <param name="ticks">How long it lasts: from its timestamp to that of the next own packet; 0 within an event (<see cref="Skip"/>).</param>
    /// <param name="nowMicroseconds">When it is sent.</param>
    /// <exception cref="ArgumentException">The packet is shorter than header and payload.</exception>
    public int Write(Span<byte> packet, int payloadLength, int payloadType, bool isMarked, int ticks, long nowMicroseconds)
    {
        var length = HeaderLength + payloadLength;
        if (packet.Length < length)
            throw new ArgumentException("The packet has no room for its header and payload.", nameof(packet));
        if (!_isOwn)
        {
            BeginSource(nowMicroseconds);
            Advance(nowMicroseconds);
            _isOwn = true;
            isMarked = true;
        }
        else if (_ahead > 0)
            Reach(_timestamp + (uint)_ahead, nowMicroseconds);
        _ahead = ticks;
        KeepSpacing(ticks);

        packet[0] = Version;
        Stamp(packet, payloadType, isMarked, _nextSequence, _timestamp);
        Count(payloadLength, nowMicroseconds);
        _nextSequence++;
        return length;
    }

    /// <summary>Moves the timestamp of the next own packet on: past an event whose packets all had the timestamp of its beginning.</summary>
    public void Skip(int ticks) => _ahead += ticks;

    /// <summary>Makes a received packet one of this stream, in place. False when it must not be sent.</summary>
    /// <param name="packet">A whole RTP packet, not encrypted, its own length exactly.</param>
    /// <param name="types">How the far end numbers what the source sends.</param>
    /// <param name="nowMicroseconds">When it is sent on.</param>
    public bool TryRelay(Span<byte> packet, PayloadTypeMap types, long nowMicroseconds)
    {
        if (!RtpHeader.TryParse(packet, out var header) || !types.TryMap(header.PayloadType, out var type))
        {
            Dropped++;
            return false;
        }

        var verdict = _relayed.Judge(in header, TicksPassed(nowMicroseconds), nowMicroseconds);
        if (verdict == RelayVerdict.Drop)
        {
            Dropped++;
            return false;
        }

        if (verdict == RelayVerdict.Switch)
            SwitchTo(in header, nowMicroseconds);
        var (sequence, timestamp) = _relayed.Place(in header);
        if (sequence == _nextSequence && verdict == RelayVerdict.GoOn)
            KeepSpacing((int)(timestamp - _timestamp));
        _nextSequence = Math.Max(_nextSequence, sequence + 1);
        if ((int)(timestamp - _timestamp) > 0)
            Reach(timestamp, nowMicroseconds);
        Stamp(packet, type, header.Marker || verdict == RelayVerdict.Switch, sequence, timestamp);
        Count(PayloadLength(packet, in header), nowMicroseconds);
        return true;
    }

    private void SwitchTo(in RtpHeader header, long now)
    {
        BeginSource(now);
        Advance(now);
        _relayed.Enter(in header, _nextSequence, _timestamp);
    }

    // By the time that passed, but never into the sound of the packet before.
    private void Advance(long now)
    {
        var ticks = _hasStarted ? Math.Max(TicksPassed(now), _spacing) : 0;
        _hasStarted = true;
        Reach(_timestamp + (uint)ticks, now);
    }

    private void Reach(uint timestamp, long now) => (_timestamp, _timestampAt) = (timestamp, now);

    private void KeepSpacing(int ticks)
    {
        if (ticks > 0 && ticks <= TicksOf(LongestSpacingMilliseconds))
            _spacing = ticks;
    }

    private long TicksPassed(long now) => Math.Max(0, now - _timestampAt) * ClockRate / 1_000_000;

    private long TicksOf(int milliseconds) => (long)ClockRate * milliseconds / 1000;

    private void Stamp(Span<byte> packet, int payloadType, bool isMarked, long sequence, uint timestamp)
    {
        packet[1] = (byte)(payloadType | (isMarked ? MarkerBit : 0));
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], (ushort)sequence);
        BinaryPrimitives.WriteUInt32BigEndian(packet[4..], timestamp);
        BinaryPrimitives.WriteUInt32BigEndian(packet[8..], Ssrc);
    }

    private void Count(int payloadLength, long now)
    {
        Packets++;
        Octets += payloadLength;
        LastAt = now;
    }

    private static int PayloadLength(ReadOnlySpan<byte> packet, in RtpHeader header)
    {
        var length = packet.Length - header.Length;
        return header.HasPadding && length > 0 ? Math.Max(0, length - packet[^1]) : length; // RFC 3550 5.1
    }
}
