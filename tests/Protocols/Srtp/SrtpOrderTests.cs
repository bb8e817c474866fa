using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

/// <summary>Packets that are lost, late or repeated on their way.</summary>
public sealed class SrtpOrderTests
{
    [Fact]
    public void Every_packet_late_by_less_than_the_window_is_taken_once() =>
        Prop.ForAll(Ways(), way =>
        {
            var key = SrtpSamples.Key(SrtpSuite.All[way.Suite]);
            using var sender = new SrtpSender(key);
            using var receiver = new SrtpReceiver(key);
            var sent = Enumerable.Range(0, way.Packets.Length).Select(i => SrtpSamples.Rtp(way.First + i, 20)).ToArray();
            var wires = sent.Select(sender.Protect).ToArray();
            receiver.Takes(wires[0], sent[0]); // whoever joins must know the cycle
            foreach (var i in ArrivalOf(way.Packets))
                receiver.Takes(wires[i], sent[i]);
            foreach (var wire in wires.Where((_, i) => !way.Packets[i].IsLost))
                Assert.Equal(SrtpVerdict.Replayed, receiver.Refuses(wire));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Every_packet_sent_out_of_order_is_read() =>
        Prop.ForAll(Ways(), way =>
        {
            var key = SrtpSamples.Key(SrtpSuite.All[way.Suite]);
            using var sender = new SrtpSender(key);
            using var receiver = new SrtpReceiver(key);
            foreach (var i in ArrivalOf(way.Packets).Prepend(0))
            {
                var packet = SrtpSamples.Rtp(way.First + i, 20);
                receiver.Takes(sender.Protect(packet), packet);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Packet_older_than_the_window_is_refused_unseen()
    {
        using var sender = new SrtpSender(SrtpSamples.Key(SrtpSuite.AesCm128Tag80));
        using var receiver = new SrtpReceiver(SrtpSamples.Key(SrtpSuite.AesCm128Tag80));
        var wires = Enumerable.Range(0, ReplayWindow.Size + 1).Select(i => sender.Protect(SrtpSamples.Rtp(i))).ToArray();
        receiver.Takes(wires[^1], SrtpSamples.Rtp(ReplayWindow.Size));

        Assert.Equal(SrtpVerdict.Replayed, receiver.Refuses(wires[0]));
        receiver.Takes(wires[1], SrtpSamples.Rtp(1));
    }

    [Fact]
    public void Number_sent_twice_is_refused_and_left_as_it_was()
    {
        using var sender = new SrtpSender(SrtpSamples.Key(SrtpSuite.AesGcm128));
        sender.Protect(SrtpSamples.Rtp(5));
        var other = new byte[300];
        SrtpSamples.Rtp(5, 50).CopyTo(other, 0);
        var before = (byte[])other.Clone();

        Assert.Equal(SrtpVerdict.Replayed, sender.ProtectRtp(other, 62, out var length));
        Assert.Equal(0, length);
        Assert.Equal(before, other);
    }

    // The order in which packets arrive that are each late by some places.
    private static IEnumerable<int> ArrivalOf((int Late, bool IsLost)[] packets) =>
        Enumerable.Range(1, packets.Length - 1).Where(i => !packets[i].IsLost).OrderBy(i => i + packets[i].Late);

    private static Arbitrary<(int Suite, int First, (int Late, bool IsLost)[] Packets)> Ways()
    {
        var packet =
            from late in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, ReplayWindow.Size - 1)))
            from fate in Gen.Choose(0, 9)
            select (late, fate == 0);
        var ways =
            from suite in Gen.Choose(0, SrtpSuite.All.Length - 1)
            from first in Gen.Choose(65_300, 65_536)
            from count in Gen.Choose(1, 400)
            from packets in packet.ArrayOf(count)
            select (suite, first, packets);
        return ways.ToArbitrary();
    }
}
