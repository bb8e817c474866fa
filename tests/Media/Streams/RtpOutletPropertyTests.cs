using Softswitch.Media.Streams;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Media.Tests.Streams;

/// <summary>Whatever sources take turns, with loss, reordering and doubles, the far end gets one stream.</summary>
public sealed class RtpOutletPropertyTests
{
    private const int Frame = 160;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Sources_in_any_turn_make_one_stream(int seed)
    {
        var random = new Random(seed);
        var outlet = new RtpOutlet(0xCAFE, (ushort)random.Next(65536), (uint)random.NextInt64(uint.MaxValue), 8000);
        var sent = new List<Sent>();
        var sources = Enumerable.Range(1, 4).Select(ssrc => Source.Near(random, (uint)ssrc)).ToArray();
        var now = 5_000_000L;
        for (var turn = 0; turn < 12; turn++)
        {
            now += random.Next(0, 400_000);
            if (random.Next(3) == 0)
                now = SendOwn(outlet, random, turn, sent, now);
            else
                now = Relay(outlet, random, sources[turn % sources.Length], turn, sent, now);
        }

        Check(sent);
    }

    private static long SendOwn(RtpOutlet outlet, Random random, int turn, List<Sent> sent, long now)
    {
        var packet = new byte[12 + Frame];
        for (var i = random.Next(1, 20); i > 0; i--)
        {
            outlet.Write(packet, Frame, 8, isMarked: false, Frame, now);
            sent.Add(Sent.Of(packet, turn, i, now));
            now += 20_000;
        }

        return now;
    }

    private static long Relay(RtpOutlet outlet, Random random, Source source, int turn, List<Sent> sent, long now)
    {
        var count = random.Next(1, 60);
        var packets = Enumerable.Range(0, count)
            .Where(_ => random.Next(10) > 0)
            .SelectMany(i => Enumerable.Repeat(i, random.Next(15) == 0 ? 2 : 1))
            .Select(i => (Index: i, At: now + 20_000 * i + random.Next(60_000)))
            .OrderBy(p => p.At)
            .ToArray();
        foreach (var (index, at) in packets)
        {
            now = at;
            byte[] packet = RtpPackets.Rtp(source.Sequence + index, source.Timestamp + (uint)(index * Frame), source.Ssrc, payload: new byte[Frame]);
            if (outlet.TryRelay(packet, PayloadTypeMap.Same, now))
                sent.Add(Sent.Of(packet, turn, index, now));
        }

        source.Skip(count + random.Next(100));
        return now;
    }

    private static void Check(List<Sent> sent)
    {
        var contents = new Dictionary<long, (int, int)>();
        var sequence = (long)sent[0].Header.Sequence;
        var timestamp = (long)sent[0].Header.Timestamp;
        var (highest, latest) = (sequence - 1, timestamp - 1);
        for (var i = 0; i < sent.Count; i++)
        {
            var (header, turn, content, at) = sent[i];
            sequence += (short)(header.Sequence - (ushort)sequence);
            timestamp += (int)(header.Timestamp - (uint)timestamp);
            Assert.Equal(0xCAFEU, header.Ssrc);
            var isFirst = i == 0 || sent[i - 1].Turn != turn;
            if (isFirst)
            {
                Assert.Equal(highest + 1, sequence);
                Assert.True(timestamp > latest, "A source begins after what was sent.");
            }

            if (sequence > highest && !isFirst)
                Assert.True(timestamp > latest && sequence - highest < 60);
            Assert.True(contents.TryAdd(sequence, (turn, content)) || contents[sequence] == (turn, content), "One sequence number, two contents.");
            Assert.True(sequence > highest || sent.Where(s => s.Turn == turn).Any(s => s.At < at), "Only within a source is there a step back.");
            (highest, latest) = (Math.Max(highest, sequence), Math.Max(latest, timestamp));
        }
    }

    // It goes on counting while it is not relayed.
    private sealed class Source(uint ssrc, int sequence, uint timestamp)
    {
        public uint Ssrc => ssrc;

        public int Sequence { get; private set; } = sequence;

        public uint Timestamp { get; private set; } = timestamp;

        // Near a wrap as often as not.
        public static Source Near(Random random, uint ssrc) => new(
            ssrc,
            random.Next(2) == 0 ? 65500 + random.Next(36) : random.Next(65536),
            random.Next(2) == 0 ? uint.MaxValue - 1000 : (uint)random.NextInt64(uint.MaxValue));

        public void Skip(int packets) => (Sequence, Timestamp) = (Sequence + packets, Timestamp + (uint)(packets * Frame));
    }

    private sealed record Sent(RtpHeader Header, int Turn, int Content, long At)
    {
        public static Sent Of(byte[] packet, int turn, int content, long at)
        {
            Assert.True(RtpHeader.TryParse(packet, out var header));
            return new Sent(header, turn, content, at);
        }
    }
}
