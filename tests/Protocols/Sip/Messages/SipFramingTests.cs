using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages;

public sealed class SipFramingTests
{
    [Fact]
    public void Next_stream_cut_at_every_byte_gives_the_same_messages()
    {
        byte[] stream = [.. "\r\n\r\n"u8, .. Samples.Invite, .. Samples.Register, .. "\r\n"u8, .. Samples.Invite];
        for (var cut = 0; cut <= stream.Length; cut++)
        {
            var seen = new List<(SipFrameStatus Status, int Length)>();
            var rest = Feed(stream.AsSpan(0, cut), seen);
            Assert.Equal(0, Feed([.. stream.AsSpan(cut - rest, rest), .. stream.AsSpan(cut)], seen));

            Assert.Equal(
                [(SipFrameStatus.Ping, 4), (SipFrameStatus.Message, Samples.Invite.Length), (SipFrameStatus.Message, Samples.Register.Length), (SipFrameStatus.Pong, 2), (SipFrameStatus.Message, Samples.Invite.Length)],
                seen);
        }
    }

    [Theory]
    [InlineData("", false, SipFrameStatus.NeedMore, 0)]
    [InlineData("\r", false, SipFrameStatus.NeedMore, 0)]
    [InlineData("\r\n", false, SipFrameStatus.NeedMore, 0)]
    [InlineData("\r\n", true, SipFrameStatus.Pong, 2)]
    [InlineData("\r\n\r", false, SipFrameStatus.NeedMore, 0)]
    [InlineData("\r\n\r\n", true, SipFrameStatus.Ping, 4)]
    [InlineData("\r\nX", false, SipFrameStatus.Pong, 2)]
    [InlineData("\rX", false, SipFrameStatus.Malformed, 0)]
    [InlineData("\n", false, SipFrameStatus.Malformed, 0)]
    [InlineData("\u0016\u0003\u0001", false, SipFrameStatus.Malformed, 0)]
    [InlineData("A B C\r\nl: 3\r\n\r\nabc", false, SipFrameStatus.Message, 18)]
    [InlineData("A B C\r\nl: 3\r\n\r\nab", false, SipFrameStatus.NeedMore, 18)]
    [InlineData("A B C\r\ncontent-LENGTH \t:\t3\r\n\r\nabc", false, SipFrameStatus.Message, 33)]
    [InlineData("A B C\r\nl: 3\r\nContent-Length: 3\r\n\r\nabc", false, SipFrameStatus.Message, 37)]
    [InlineData("A B C\r\nl: 3\r\nContent-Length: 4\r\n\r\nabc", false, SipFrameStatus.Malformed, 0)]
    [InlineData("A B C\r\nl: -3\r\n\r\nabc", false, SipFrameStatus.Malformed, 0)]
    [InlineData("A B C\r\nl:\r\n 3\r\n\r\nabc", false, SipFrameStatus.Malformed, 0)]
    [InlineData("A B C\r\nl: 99999999999\r\n\r\nabc", false, SipFrameStatus.Malformed, 0)]
    [InlineData("A B C\r\nl: 4000000000\r\n\r\nabc", false, SipFrameStatus.TooLarge, 0)]
    [InlineData("A B C\r\nX: 1\r\n\r\nabc", false, SipFrameStatus.Message, 15)]
    public void Next_tells_what_stands_first(string text, bool awaitsPong, SipFrameStatus status, int length)
    {
        var frame = SipFraming.Next(Samples.Bytes(text), SipLimits.Default, awaitsPong);

        Assert.Equal(status, frame.Status);
        Assert.Equal(length, frame.Length);
    }

    [Fact]
    public void Next_endless_head_is_too_large()
    {
        var limits = new SipLimits { MaxHeadBytes = 100 };

        Assert.Equal(SipFrameStatus.NeedMore, SipFraming.Next(Samples.Bytes(new string('x', 100)), limits).Status);
        Assert.Equal(SipFrameStatus.TooLarge, SipFraming.Next(Samples.Bytes(new string('x', 101)), limits).Status);
        Assert.Equal(SipFrameStatus.TooLarge, SipFraming.Next(Samples.Bytes(new string('x', 101) + "\r\n\r\n"), limits).Status);
    }

    private static int Feed(ReadOnlySpan<byte> bytes, List<(SipFrameStatus Status, int Length)> seen)
    {
        while (true)
        {
            var frame = SipFraming.Next(bytes, SipLimits.Default);
            if (frame.Status == SipFrameStatus.NeedMore)
            {
                return bytes.Length;
            }

            seen.Add((frame.Status, frame.Length));
            Assert.InRange(frame.Length, 1, bytes.Length);
            bytes = bytes[frame.Length..];
        }
    }
}
