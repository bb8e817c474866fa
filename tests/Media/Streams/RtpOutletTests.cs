using Softswitch.Media.Streams;
using Softswitch.Protocols.Rtp;
using Softswitch.Support.Memory;

namespace Softswitch.Media.Tests.Streams;

public sealed class RtpOutletTests
{
    private const uint Ssrc = 0xCAFE;
    private const int Frame = 160;
    private const long Tick = 20_000;

    private readonly RtpOutlet _outlet = new(Ssrc, firstSequence: 65534, firstTimestamp: uint.MaxValue - 100, clockRate: 8000);
    private readonly byte[] _packet = new byte[200];
    private long _now = 1_000_000;

    [Fact]
    public void Own_packets_follow_each_other_over_the_wrap()
    {
        var sent = Enumerable.Range(0, 4).Select(_ => Own()).ToArray();

        Assert.Equal([65534, 65535, 0, 1], sent.Select(h => h.Sequence));
        Assert.Equal([uint.MaxValue - 100, 59, 219, 379], sent.Select(h => h.Timestamp));
        Assert.Equal([true, false, false, false], sent.Select(h => h.Marker));
        Assert.All(sent, h => Assert.Equal((Ssrc, 8), (h.Ssrc, h.PayloadType)));
        Assert.Equal((4L, 4L * Frame), (_outlet.Packets, _outlet.Octets));
    }

    [Fact]
    public void Source_that_changes_advances_the_timestamp_by_the_time_passed_and_is_marked()
    {
        var own = Own();
        _now += 480_000; // 500 ms after the packet before
        var relayed = Relay(RtpPackets.Rtp(7000, 123456, ssrc: 5))!.Value;
        var following = Relay(RtpPackets.Rtp(7001, 123456 + Frame, ssrc: 5))!.Value;
        var other = Relay(RtpPackets.Rtp(1, 2, ssrc: 6))!.Value;
        var ownAgain = Own();

        Assert.Equal([65534, 65535, 0, 1, 2], new[] { own, relayed, following, other, ownAgain }.Select(h => h.Sequence));
        Assert.Equal(own.Timestamp + 4000, relayed.Timestamp);
        Assert.Equal(relayed.Timestamp + Frame, following.Timestamp);
        Assert.Equal([true, false, true, true], new[] { relayed, following, other, ownAgain }.Select(h => h.Marker));
        Assert.Equal([Frame, Frame], new[] { other.Timestamp - following.Timestamp, ownAgain.Timestamp - other.Timestamp }.Select(t => (int)t));
    }

    [Fact]
    public void Switch_sooner_than_a_frame_does_not_run_into_the_frame_before()
    {
        var own = Own();
        _now -= Tick - 1000;
        var relayed = Relay(RtpPackets.Rtp(1, 0))!.Value;

        Assert.Equal(own.Timestamp + Frame, relayed.Timestamp);
    }

    [Fact]
    public void Pause_of_the_own_source_advances_the_timestamp_by_the_time_passed()
    {
        var before = Own();
        _now += 9_980_000;
        _outlet.BeginSource(_now);
        var after = Own();

        Assert.Equal((before.Timestamp + 80_000, true), (after.Timestamp, after.Marker));
        Assert.Equal(after.Timestamp + 8 * 50, _outlet.TimestampAt(_outlet.LastAt!.Value + 50_000));
    }

    [Theory]
    [InlineData("10 11 12", "0 1 2")]
    [InlineData("10 12 13", "0 2 3")] // loss stays visible
    [InlineData("10 12 11 13", "0 2 1 3")] // as does reordering
    [InlineData("10 11 11 12", "0 1 1 2")]
    [InlineData("10 9 11", "0 - 1")] // before the first there is other content
    [InlineData("65535 0 1", "0 1 2")]
    [InlineData("10 40000 11", "0 - 1")]
    [InlineData("10 40000 40001 40003", "0 - 1 3")] // the sender started anew
    public void Relayed_sequence_keeps_its_gaps_and_order(string received, string sent)
    {
        var first = Own().Sequence + 1;

        var places = received.Split(' ').Select(int.Parse).Select(s => Relay(RtpPackets.Rtp(s, (uint)(s * Frame)))).ToArray();

        Assert.Equal(sent, string.Join(' ', places.Select(p => p is { } header ? $"{(ushort)(header.Sequence - first)}" : "-")));
        Assert.Equal(sent.Count(c => c == '-'), _outlet.Dropped);
    }

    [Fact]
    public void Packet_late_from_before_a_switch_is_dropped()
    {
        Relay(RtpPackets.Rtp(100, 0, ssrc: 1));
        Relay(RtpPackets.Rtp(102, 320, ssrc: 1));
        Own();

        Assert.Null(Relay(RtpPackets.Rtp(101, 160, ssrc: 1)));
        Assert.NotNull(Relay(RtpPackets.Rtp(500, 0, ssrc: 2)));
        Assert.Null(Relay(RtpPackets.Rtp(101, 160, ssrc: 1)));
        Assert.NotNull(Relay(RtpPackets.Rtp(103, 480, ssrc: 1))); // it is relayed again
        Assert.Null(Relay(RtpPackets.Rtp(101, 160, ssrc: 1)));

        _now += 2_000_000; // nothing is under way that long: the source counts where it did before
        Own();
        _now += 2_000_000;
        Assert.NotNull(Relay(RtpPackets.Rtp(101, 160, ssrc: 1)));
    }

    [Fact]
    public void Sender_that_sets_its_clock_anew_makes_no_jump()
    {
        var first = Relay(RtpPackets.Rtp(1, 1_000_000))!.Value;
        var back = Relay(RtpPackets.Rtp(2, 500))!.Value;
        var far = Relay(RtpPackets.Rtp(3, 4_000_000_000))!.Value;

        Assert.Equal((first.Timestamp + Frame, back.Timestamp + Frame), (back.Timestamp, far.Timestamp));
        Assert.True(back.Marker && far.Marker);
    }

    [Fact]
    public void Event_beside_sound_keeps_the_timestamp_of_its_beginning()
    {
        var begun = Relay(RtpPackets.Rtp(1, 1000, payloadType: 101))!.Value;
        var sound = Relay(RtpPackets.Rtp(2, 1000 + Frame))!.Value;
        var update = Relay(RtpPackets.Rtp(3, 1000, payloadType: 101))!.Value;

        Assert.Equal((begun.Timestamp, begun.Timestamp + Frame), (update.Timestamp, sound.Timestamp));
        Assert.False(update.Marker);
    }

    [Fact]
    public void Payload_types_are_renumbered_and_unknown_ones_dropped()
    {
        var map = new PayloadTypeMap([(111, 96), (101, 97)]);
        byte[] opus = RtpPackets.Rtp(1, 0, payloadType: 111, isMarked: false, payload: [1, 2, 3]);
        byte[] other = RtpPackets.Rtp(2, 0, payloadType: 0);
        Own();

        Assert.True(_outlet.TryRelay(opus, map, _now));
        Assert.False(_outlet.TryRelay(other, map, _now));

        Assert.Equal((96, true), (Parse(opus).PayloadType, Parse(opus).Marker));
        Assert.Equal([1, 2, 3], opus[12..]);
        Assert.Equal(1, _outlet.Dropped);
        Assert.False(_outlet.TryRelay(new byte[11], map, _now));
    }

    [Fact]
    public void Octets_are_without_header_extension_and_padding()
    {
        byte[] packet = RtpPackets.Rtp(1, 0, payload: [0xBE, 0xDE, 0, 1, 1, 1, 1, 1, 7, 7, 7, 7, 0, 2]);
        packet[0] = 0xB0;

        Assert.True(_outlet.TryRelay(packet, PayloadTypeMap.Same, _now));

        Assert.Equal(4, _outlet.Octets);
    }

    [Fact]
    public void Packets_written_and_relayed_allocate_nothing()
    {
        var relayed = RtpPackets.Rtp(1, 2, payload: new byte[Frame]);

        Assert.Equal(0, Allocated.InEveryRound(100, () =>
        {
            Own();
            _outlet.TryRelay(relayed, PayloadTypeMap.Same, _now);
        }));
    }

    private RtpHeader Own()
    {
        _outlet.Write(_packet, Frame, 8, isMarked: false, Frame, _now);
        _now += Tick;
        return Parse(_packet);
    }

    private RtpHeader? Relay(byte[] packet)
    {
        var isSent = _outlet.TryRelay(packet, PayloadTypeMap.Same, _now);
        _now += isSent ? Tick : 0;
        return isSent ? Parse(packet) : null;
    }

    private static RtpHeader Parse(byte[] packet)
    {
        Assert.True(RtpHeader.TryParse(packet, out var header));
        return header;
    }
}
