using Softswitch.Protocols.Rtp;

namespace Softswitch.Protocols.Tests.Rtp;

public sealed class RtcpTests
{
    [Fact]
    public void Compound_gives_its_blocks_and_sender_time()
    {
        byte[] compound = [.. RtpPackets.SenderReport(0xAABBCCDD, 7, 5, 9, 11), 0x81, 202, 0, 1, 0, 0, 0, 1, .. RtpPackets.SenderReport(2, 8, -3, 0, 0)];
        var reader = new RtcpReader(compound);

        Assert.True(reader.TryReadBlock(out var block));
        Assert.Equal(0xAABBCCDD, reader.SenderReportTime);
        Assert.Equal((7u, (byte)64, 5, 9u, 11u), (block.Ssrc, block.FractionLost, block.CumulativeLost, block.LastSenderReport, block.DelaySinceLastSenderReport));
        Assert.True(reader.TryReadBlock(out block));
        Assert.Equal((8u, -3, 2u), (block.Ssrc, block.CumulativeLost, reader.SenderReportTime));
        Assert.False(reader.TryReadBlock(out _));
    }

    [Fact]
    public void Cut_compound_ends_early_at_every_byte()
    {
        var whole = RtpPackets.SenderReport(1, 7, 5, 9, 11);
        for (var length = 0; length < whole.Length; length++)
        {
            var reader = new RtcpReader(whole.AsSpan(0, length));
            Assert.False(reader.TryReadBlock(out _));
        }
    }

    [Fact]
    public void Report_count_beyond_the_packet_is_not_believed()
    {
        var packet = RtpPackets.SenderReport(1, 7, 5, 9, 11);
        packet[0] = 0x9F;
        var reader = new RtcpReader(packet);
        Assert.True(reader.TryReadBlock(out _));
        Assert.False(reader.TryReadBlock(out _));
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(200, 1)]
    [InlineData(200, 5)]
    [InlineData(201, 0)]
    public void Report_too_short_for_its_type_is_invalid(byte type, byte words)
    {
        byte[] packet = [0x81, type, 0, words, .. new byte[60]];
        Assert.False(RtcpPacket.IsValid(packet));
        var reader = new RtcpReader(packet);
        Assert.False(reader.TryReadBlock(out _));
    }

    [Fact]
    public void Mutated_reports_never_throw()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 50_000; round++)
        {
            byte[] compound = [.. RtpPackets.SenderReport(1, 7, 5, 9, 11), 0x80, 201, 0, 1, 0, 0, 0, 1, 0x80, 203, 0, 0];
            for (var change = random.Next(1, 8); change > 0; change--)
                compound[random.Next(random.Next(2) == 0 ? 4 : compound.Length)] = (byte)random.Next(random.Next(2) == 0 ? 4 : 256);
            var reader = new RtcpReader(compound.AsSpan(0, random.Next(compound.Length + 1)));
            var blocks = 0;
            while (reader.TryReadBlock(out _))
                blocks++;
            Assert.InRange(blocks, 0, 2);
        }
    }

    [Fact]
    public void Short_random_reports_never_throw()
    {
        var random = new Random(3550);
        var bytes = new byte[64];
        for (var round = 0; round < 50_000; round++)
        {
            random.NextBytes(bytes);
            for (var at = 0; at + 4 <= bytes.Length; at += 4 * random.Next(1, 8))
                (bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]) = ((byte)(0x80 | random.Next(32)), (byte)random.Next(199, 205), 0, (byte)random.Next(8));
            var reader = new RtcpReader(bytes.AsSpan(0, random.Next(bytes.Length + 1)));
            while (reader.TryReadBlock(out _))
                Assert.InRange(reader.SenderReportTime, 0u, uint.MaxValue);
        }
    }

    [Fact]
    public void Round_trip_is_the_echo_less_the_far_ends_delay()
    {
        var roundTrip = new RtcpRoundTrip();
        var echo = new RtcpReportBlock(1, 0, 0, 0, 0, 0x1234, 65536 / 2);
        roundTrip.BlockReceived(in echo, 5_000_000);
        Assert.Null(roundTrip.Milliseconds);
        roundTrip.SenderReportSent(0x1234, 10_000_000);
        roundTrip.BlockReceived(in echo, 10_540_000);
        Assert.Equal(40, roundTrip.Milliseconds);
        roundTrip.BlockReceived(echo with { LastSenderReport = 0x9999 }, 20_000_000);
        Assert.Equal(40, roundTrip.Milliseconds);
    }
}
