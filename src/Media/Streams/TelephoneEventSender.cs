using Softswitch.Media.Codecs;

namespace Softswitch.Media.Streams;

/// <summary>
/// Sends keys as telephone events (RFC 4733 2.5.1) in the timeline of an <see cref="RtpOutlet"/>: one packet every tick of 20 ms, all with the
/// timestamp of the beginning, the first one marked, the last one three times; then a pause before the next key. Sound goes on after it as
/// if it had been sent meanwhile. Nothing is allocated per packet; used by one thread at a time.
/// </summary>
/// <remarks>
/// Every 20 ms the owner calls <see cref="Tick"/>, sends all packets of <see cref="TryNext"/>, and while <see cref="IsSending"/> drops its
/// own sound of that tick.
/// </remarks>
public sealed class TelephoneEventSender
{
    /// <summary>Keys that may wait.</summary>
    public const int MostWaiting = 64;

    private const int TickMilliseconds = 20;
    private const int ShortestMilliseconds = 40;
    private const int PauseTicks = 3;
    private const int Ends = 3; // RFC 4733 2.5.1.4
    private const byte Volume = 10; // -10 dBm0

    private readonly RtpOutlet _outlet;
    private readonly int _payloadType;
    private readonly int _ticksOfTick;
    private readonly Queue<(byte Code, int Ticks)> _waiting = new(MostWaiting);
    private (byte Code, int Ticks) _current; // of 20 ms
    private int _sentTicks;
    private int _pause;
    private int _packets; // to be sent in this tick

    /// <param name="outlet">Of the clock rate of the events.</param>
    /// <param name="payloadType">As the far end numbers them.</param>
    public TelephoneEventSender(RtpOutlet outlet, int payloadType)
    {
        (_outlet, _payloadType) = (outlet, payloadType);
        _ticksOfTick = outlet.ClockRate / 1000 * TickMilliseconds;
    }

    /// <summary>Whether this tick belongs to a key.</summary>
    public bool IsSending { get; private set; }

    /// <summary>Whether a key is being sent, waits or has its pause.</summary>
    public bool IsBusy => IsSending || _waiting.Count > 0 || _pause > 0;

    /// <summary>Queues a key; false when it is none or too many wait.</summary>
    /// <param name="key">0-9, *, #, A-D.</param>
    /// <param name="milliseconds">40 at least; at most what one event can last (65535 ticks of the clock).</param>
    public bool TryAdd(char key, int milliseconds = 100)
    {
        if (TelephoneEvent.CodeOf(key) is not { } code || _waiting.Count == MostWaiting)
            return false;
        var ticks = (Math.Max(milliseconds, ShortestMilliseconds) + TickMilliseconds - 1) / TickMilliseconds;
        _waiting.Enqueue((code, Math.Min(ticks, ushort.MaxValue / _ticksOfTick)));
        return true;
    }

    /// <summary>Another 20 ms have passed.</summary>
    public void Tick()
    {
        _packets = 0;
        if (!IsSending && _pause > 0)
            _pause--;
        else if (!IsSending && _waiting.TryDequeue(out _current))
            (IsSending, _sentTicks) = (true, 0);
        else if (IsSending && _sentTicks == _current.Ticks)
            (IsSending, _pause) = (false, PauseTicks - 1);
        if (!IsSending)
            return;
        _sentTicks++;
        _packets = _sentTicks == _current.Ticks ? Ends : 1;
    }

    /// <summary>The next packet of this tick; false when there is none.</summary>
    /// <param name="packet">16 bytes at least.</param>
    /// <param name="nowMicroseconds">When it is sent.</param>
    /// <param name="length">Of the packet in bytes.</param>
    public bool TryNext(Span<byte> packet, long nowMicroseconds, out int length)
    {
        length = 0;
        if (_packets == 0)
            return false;
        _packets--;
        var isEnd = _sentTicks == _current.Ticks;
        new TelephoneEvent(_current.Code, isEnd, Volume, (ushort)(_sentTicks * _ticksOfTick)).Write(packet[RtpOutlet.HeaderLength..]);
        length = _outlet.Write(packet, TelephoneEvent.Length, _payloadType, isMarked: _sentTicks == 1, ticks: 0, nowMicroseconds);
        if (isEnd && _packets == 0)
            _outlet.Skip(_current.Ticks * _ticksOfTick);
        return true;
    }
}
