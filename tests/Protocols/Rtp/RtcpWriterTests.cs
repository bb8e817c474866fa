using Softswitch.Protocols.Rtp;

namespace Softswitch.Protocols.Tests.Rtp;

public sealed class RtcpWriterTests
{
    private static readonly RtcpReportBlock Block = new(7, 64, -3, 0x0001_FFFF, 5, 0xAABBCCDD, 65536);

    private readonly byte[] _packet = [.. Enumerable.Repeat((byte)0xEE, 200)];

    [Fact]
    public void Sender_report_has_every_field_at_its_place()
    {
        var writer = new RtcpWriter(_packet, 0x01020304);
        writer.SenderReport(new RtcpSenderInfo(0x1111_AABB_CCDD_2222, 0x33333333, 9, 1440), Block);

        Assert.Equal(
            "81C8000C 01020304 1111AABBCCDD2222 33333333 00000009 000005A0 00000007 40FFFFFD 0001FFFF 00000005 AABBCCDD 00010000",
            Written(writer.Length, 4, 8, 16, 20, 24, 28, 32, 36, 40, 44, 48));
    }

    [Fact]
    public void Receiver_report_of_nothing_received_has_no_block()
    {
        var writer = new RtcpWriter(_packet, 5);
        writer.ReceiverReport(null);
        writer.Goodbye();

        Assert.Equal("80C90001 00000005 81CB0001 00000005", Written(writer.Length, 4, 8, 12));
    }

    // RFC 3550 6.5: the list of items ends with one zero or more, up to the next word.
    [Theory]
    [InlineData("a", "81CA0002 00000005 01016100")]
    [InlineData("ab", "81CA0003 00000005 01026162 00000000")]
    [InlineData("abcde", "81CA0003 00000005 01056162 63646500")]
    public void Name_ends_in_zeros_up_to_a_word(string name, string expected)
    {
        var writer = new RtcpWriter(_packet, 5);
        writer.CanonicalName(System.Text.Encoding.UTF8.GetBytes(name));

        Assert.Equal(expected, Written(writer.Length, 4, 8, 12));
    }

    [Fact]
    public void Written_report_is_read_as_it_was()
    {
        var writer = new RtcpWriter(_packet, 5);
        writer.SenderReport(new RtcpSenderInfo(0x1111_AABB_CCDD_2222, 1, 2, 3), Block);
        writer.CanonicalName("name"u8);
        writer.Goodbye();

        var reader = new RtcpReader(_packet.AsSpan(0, writer.Length));
        Assert.True(reader.TryReadBlock(out var block));
        Assert.Equal(Block, block);
        Assert.False(reader.TryReadBlock(out _));
        Assert.Equal(0xAABBCCDD, reader.SenderReportTime);
    }

    private string Written(int length, params int[] cuts)
    {
        var text = Convert.ToHexString(_packet.AsSpan(0, length));
        foreach (var cut in cuts.Where(cut => cut < length).Reverse())
            text = text.Insert(cut * 2, " ");
        return text;
    }
}
