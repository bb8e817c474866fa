using System.Text;
using Softswitch.Gateway.Ladders;

namespace Softswitch.Gateway.Tests.Ladders;

public sealed class MessageRingTests
{
    [Fact]
    public void Records_of_any_size_are_read_back_in_order()
    {
        var ring = new MessageRing(MessageRing.SegmentBytes * 4);
        var expected = Enumerable.Range(0, 100).Select(i => (Head: new string('h', i % 7), Body: new string((char)('a' + (i % 26)), (i * 97) % 3000))).ToArray();

        for (var i = 0; i < expected.Length; i++)
            ring.Add(RingKind.Sent, new RingStamp(i, i * 10), Encoding.ASCII.GetBytes(expected[i].Head), Encoding.ASCII.GetBytes(expected[i].Body));

        Assert.Equal(expected, Read(ring).OrderBy(each => each.Stamp.Sequence).Select(each => (each.Head, each.Body)));
    }

    [Fact]
    public void Ring_that_is_full_keeps_the_newest()
    {
        var ring = new MessageRing(MessageRing.SegmentBytes * 3);
        var body = new byte[1000];

        for (var i = 0; i < 2000; i++)
            ring.Add(RingKind.Received, new RingStamp(i, 0), default, body);

        var kept = Read(ring).Select(each => each.Stamp.Sequence).Order().ToArray();
        Assert.InRange(kept.Length, 2 * MessageRing.SegmentBytes / 1100, 3 * MessageRing.SegmentBytes / 1000);
        Assert.Equal(Enumerable.Range(2000 - kept.Length, kept.Length).Select(i => (long)i), kept);
    }

    [Fact]
    public void Body_that_is_too_long_is_cut()
    {
        var ring = new MessageRing(0);

        ring.Add(RingKind.Sent, default, "head"u8, new byte[60_000]);

        Assert.Equal(("head", MessageRing.LongestBody), Read(ring).Select(each => (each.Head, each.Body.Length)).Single());
    }

    [Fact]
    public void Adding_a_record_allocates_nothing()
    {
        var ring = new MessageRing(MessageRing.SegmentBytes * 2);
        var body = new byte[700];
        for (var i = 0; i < 2000; i++)
            ring.Add(RingKind.Sent, default, default, body);

        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
                ring.Add(RingKind.Sent, default, default, body);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static List<(RingStamp Stamp, string Head, string Body)> Read(MessageRing ring)
    {
        var found = new List<(RingStamp, string, string)>();
        var buffer = new byte[MessageRing.SegmentBytes];
        for (var segment = 0; segment < ring.Segments; segment++)
        {
            var reader = new RingReader(buffer.AsMemory(0, ring.Copy(segment, buffer)));
            while (reader.Next())
                found.Add((reader.Header.Stamp, Encoding.ASCII.GetString(reader.Head), Encoding.ASCII.GetString(reader.Body.Span)));
        }

        return found;
    }
}
