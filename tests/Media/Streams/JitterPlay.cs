using System.Text;
using Softswitch.Media.Streams;

namespace Softswitch.Media.Tests.Streams;

/// <summary>
/// A jitter buffer in virtual time: packets are sent one after the other, arrive when the net lets them, and a player takes 20 ms of
/// sound every 20 ms. What it heard is written down as one letter a piece: F frame, S surplus, L lost, P pause, w waiting.
/// </summary>
internal sealed class JitterPlay(int milliseconds = 20, int clockRate = 8000)
{
    public const long Tick = 20_000;

    private readonly PriorityQueue<(JitterPacket Packet, long SentAt, byte[] Payload), (long Arrival, int Order)> _net = new();
    private readonly Dictionary<int, long> _sentAt = [];
    private readonly StringBuilder _heard = new();
    private int _order;
    private long _tick;
    private int _ahead; // milliseconds of sound beyond the tick

    public JitterBuffer Buffer { get; } = new();

    public string Heard => _heard.ToString();

    /// <summary>Contents of frames heard or left out, in order, and how long after sending.</summary>
    public List<(int Content, long Delay, bool IsHeard)> Played { get; } = [];

    public List<(int Content, long At)> Arrived { get; } = [];

    public int Ticks => milliseconds * clockRate / 1000;

    public void Send(int content, long sentAt, long arrival, uint? timestamp = null, uint ssrc = 1, bool isMarked = false, int? ticks = null)
    {
        var packet = new JitterPacket(ssrc, (ushort)content, timestamp ?? (uint)((long)content * Ticks), isMarked, 8, ticks ?? Ticks, clockRate);
        _sentAt[content] = sentAt;
        _net.Enqueue((packet, sentAt, BitConverter.GetBytes(content)), (arrival, _order++));
    }

    public void PlayUntil(long end)
    {
        for (; _tick < end; _tick += Tick)
        {
            while (_net.TryPeek(out var sent, out var priority) && priority.Arrival <= _tick)
            {
                _net.Dequeue();
                Arrived.Add((BitConverter.ToInt32(sent.Payload), priority.Arrival));
                Assert.True(Buffer.TryAdd(in sent.Packet, sent.Payload, priority.Arrival));
            }

            for (_ahead -= 20; _ahead < 0;)
                _ahead += Take();
        }
    }

    private int Take()
    {
        var output = Buffer.Take(_tick);
        _heard.Append(output.Kind switch
        {
            JitterKind.Frame => 'F',
            JitterKind.Surplus => 'S',
            JitterKind.Lost => 'L',
            JitterKind.Silence => 'P',
            _ => 'w',
        });
        if (output.Kind is not (JitterKind.Frame or JitterKind.Surplus))
            return output.Milliseconds;
        var content = BitConverter.ToInt32(output.Payload);
        Played.Add((content, _tick - _sentAt[content], output.Kind == JitterKind.Frame));
        return output.Kind == JitterKind.Frame ? milliseconds : 0;
    }
}
