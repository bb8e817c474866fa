using Softswitch.Media.Codecs;

namespace Softswitch.Media.Tests.Codecs;

public sealed class TelephoneEventTests
{
    [Fact]
    public void Payload_parsed_gives_digit_end_volume_and_duration()
    {
        Assert.True(TelephoneEvent.TryParse([11, 0x8A, 0x03, 0x20], out var parsed));

        Assert.Equal(new TelephoneEvent(11, IsEnd: true, Volume: 10, Duration: 800), parsed);
        Assert.Equal('#', parsed.Digit);
    }

    [Fact]
    public void Reserved_bit_is_ignored_and_not_sent()
    {
        var written = new byte[4];
        Assert.True(TelephoneEvent.TryParse([1, 0x4A, 0, 160], out var parsed));

        parsed.Write(written);

        Assert.Equal([1, 0x0A, 0, 160], written);
    }

    [Fact]
    public void Every_payload_written_is_read_back()
    {
        var written = new byte[4];
        for (var code = 0; code < 256; code++)
        {
            var sent = new TelephoneEvent((byte)code, code % 2 == 0, (byte)(code % 64), (ushort)(code * 257));
            sent.Write(written);
            Assert.True(TelephoneEvent.TryParse(written, out var parsed));
            Assert.Equal(sent, parsed);
        }
    }

    [Fact]
    public void Keys_have_the_codes_of_the_rfc()
    {
        Assert.Equal([.. Enumerable.Range(0, 16).Select(i => (byte?)i)], "0123456789*#abcd".Select(TelephoneEvent.CodeOf));
        Assert.Null(TelephoneEvent.CodeOf('x'));
        Assert.Null(new TelephoneEvent(16, IsEnd: false, 0, 0).Digit);
    }

    [Fact]
    public void Payload_cut_short_is_not_parsed()
    {
        for (var length = 0; length < TelephoneEvent.Length; length++)
            Assert.False(TelephoneEvent.TryParse(new byte[length], out _));
    }
}
