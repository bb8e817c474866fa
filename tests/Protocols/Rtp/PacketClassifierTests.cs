using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Rtp;
using Softswitch.Protocols.Stun;

namespace Softswitch.Protocols.Tests.Rtp;

public sealed class PacketClassifierTests
{
    private static readonly byte[] Binding = [0, 1, 0, 0, 0x21, 0x12, 0xA4, 0x42, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    [Theory]
    [InlineData(0, PacketKind.Rtp)]
    [InlineData(34, PacketKind.Rtp)]
    [InlineData(63, PacketKind.Rtp)]
    [InlineData(64, PacketKind.Rtp)]
    [InlineData(96 + 128, PacketKind.Rtp)]
    [InlineData(127, PacketKind.Rtp)]
    [InlineData(192, PacketKind.Rtcp)]
    [InlineData(200, PacketKind.Rtcp)]
    [InlineData(223, PacketKind.Rtcp)]
    public void Second_byte_parts_rtcp_from_rtp(int second, PacketKind expected)
    {
        var packet = RtpPackets.Rtp(6, payloadType: (byte)second);
        Assert.Equal(expected, PacketClassifier.Classify(packet));
    }

    [Theory]
    [InlineData(16, PacketKind.Zrtp)]
    [InlineData(20, PacketKind.Dtls)]
    [InlineData(63, PacketKind.Dtls)]
    [InlineData(64, PacketKind.TurnChannel)]
    [InlineData(0, PacketKind.Unknown)]
    [InlineData(80, PacketKind.Unknown)]
    [InlineData(192, PacketKind.Unknown)]
    public void First_byte_parts_the_protocols(int first, PacketKind expected)
    {
        var packet = RtpPackets.Rtp(1);
        packet[0] = (byte)first;
        Assert.Equal(expected, PacketClassifier.Classify(packet));
    }

    [Fact]
    public void Stun_needs_cookie_and_exact_length()
    {
        Assert.Equal(PacketKind.Stun, PacketClassifier.Classify(Binding));
        Assert.False(StunPacket.IsStun(Binding.AsSpan(0, 19)));
        Assert.False(StunPacket.IsStun([.. Binding, 0]));
        var other = (byte[])Binding.Clone();
        other[4] = 0;
        Assert.False(StunPacket.IsStun(other));
    }

    [Fact]
    public void Header_that_does_not_fit_its_packet_is_invalid()
    {
        var packet = RtpPackets.Rtp(1, payload: 8);
        packet[0] = 0x82; // two contributing sources are exactly what is there
        Assert.True(RtpHeader.TryParse(packet, out var header));
        Assert.Equal(20, header.Length);
        packet[0] = 0x83;
        Assert.False(RtpHeader.TryParse(packet, out _));
        packet[0] = 0x90; // an extension of 1 word fits, of 2 does not
        packet[15] = 1;
        Assert.True(RtpHeader.TryParse(packet, out header));
        Assert.Equal(20, header.Length);
        packet[15] = 2;
        Assert.False(RtpHeader.TryParse(packet, out _));
        packet[0] = 0x40;
        Assert.False(RtpHeader.TryParse(packet, out _));
        Assert.False(RtpHeader.TryParse(packet.AsSpan(0, 11), out _));
    }

    [Fact]
    public void Any_bytes_are_classified_without_exception() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            var kind = PacketClassifier.Classify(bytes);
            Assert.Equal(kind == PacketKind.Rtp, bytes.Length >= 12 && bytes[1] is < 192 or > 223 && RtpHeader.TryParse(bytes, out _));
            var reader = new RtcpReader(bytes);
            while (reader.TryReadBlock(out _))
                Assert.NotEqual(PacketKind.Rtp, kind);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
