using System.Net;
using Softswitch.Protocols.Hep;

namespace Softswitch.Protocols.Tests.Hep;

public sealed class HepWriterTests
{
    // 2021-01-01T00:00:00.000123Z is 1609459200 seconds, 0x5FEE6600.
    private const long At = (1_609_459_200L * 1_000_000) + 123;

    [Fact]
    public void Packet_of_a_datagram_is_written_to_the_byte()
    {
        var capture = new HepCapture(IPEndPoint.Parse("192.0.2.1:5060"), IPEndPoint.Parse("198.51.100.7:5080"), false, At, 7);

        Assert.Equal(
            "484550330065"
            + "00000001000702"
            + "00000002000711"
            + "00000003000AC0000201"
            + "00000004000AC6336407"
            + "00000007000813C4"
            + "00000008000813D8"
            + "00000009000A5FEE6600"
            + "0000000A000A0000007B"
            + "0000000B000701"
            + "0000000C000A00000007"
            + "0000000F00084849",
            Write(capture, "", "", "HI"));
    }

    [Fact]
    public void Packet_of_a_connection_has_family_six_password_and_correlation()
    {
        var capture = new HepCapture(IPEndPoint.Parse("[2001:db8::1]:5061"), IPEndPoint.Parse("[2001:db8::2]:5062"), true, At, 1);

        Assert.Equal(
            "48455033008E"
            + "0000000100070A"
            + "00000002000706"
            + "00000005001620010DB8000000000000000000000001"
            + "00000006001620010DB8000000000000000000000002"
            + "00000007000813C5"
            + "00000008000813C6"
            + "00000009000A5FEE6600"
            + "0000000A000A0000007B"
            + "0000000B000701"
            + "0000000C000A00000001"
            + "0000000E00087077"
            + "00000011000A61403132"
            + "0000000F000758",
            Write(capture, "pw", "a@12", "X"));
    }

    [Fact]
    public void Packet_between_mapped_addresses_is_of_family_four()
    {
        var capture = new HepCapture(IPEndPoint.Parse("[::ffff:192.0.2.1]:1"), IPEndPoint.Parse("192.0.2.2:2"), false, 0, 0);

        Assert.Contains("00000003000AC0000201" + "00000004000AC0000202", Write(capture, "", "", "X"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(65_535 - 135, 65_535, true)]
    [InlineData(65_535, 65_535, false)]
    [InlineData(100, 64, false)]
    public void Message_that_does_not_fit_is_not_written(int message, int room, bool fits)
    {
        var capture = new HepCapture(IPEndPoint.Parse("192.0.2.1:1"), IPEndPoint.Parse("192.0.2.2:2"), false, 0, 0);

        Assert.Equal(fits, HepWriter.Write(new byte[room], in capture, default, default, new byte[message]) > 0);
    }

    private static string Write(HepCapture capture, string password, string correlation, string message)
    {
        var packet = new byte[512];
        var length = HepWriter.Write(packet, in capture, Bytes(password), Bytes(correlation), Bytes(message));
        return Convert.ToHexString(packet.AsSpan(0, length));
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
