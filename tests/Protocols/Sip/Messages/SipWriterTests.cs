using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages;

public sealed class SipWriterTests
{
    [Fact]
    public void Writer_makes_a_message_that_parses()
    {
        var writer = new SipWriter(new byte[1000]);
        writer.RequestLine(SipMethod.Invite, "sip:102@example.com"u8);
        writer.Header(HeaderName.Via, "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1"u8);
        writer.BeginHeader(HeaderName.From);
        writer.Quoted("a \"b\" \\c"u8);
        writer.Text(" <sip:101@example.com>;tag="u8);
        writer.Number(42);
        writer.EndHeader();
        writer.Header(HeaderName.To, "<sip:102@example.com>");
        writer.Header(HeaderName.CallId, "é-1");
        writer.CSeq(7, SipMethod.Invite);
        writer.Header(HeaderName.MaxForwards, 70);
        writer.Header("X-Odd"u8, "1"u8);
        writer.End("application/sdp"u8, "v=0\r\n"u8);

        Assert.Equal(
            "INVITE sip:102@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\n"
            + "From: \"a \\\"b\\\" \\\\c\" <sip:101@example.com>;tag=42\r\nTo: <sip:102@example.com>\r\nCall-ID: \u00c3\u00a9-1\r\n"
            + "CSeq: 7 INVITE\r\nMax-Forwards: 70\r\nX-Odd: 1\r\nContent-Type: application/sdp\r\nContent-Length: 5\r\n\r\nv=0\r\n",
            Samples.Text(writer.Written));
    }

    [Fact]
    public void Value_with_line_break_adds_no_header()
    {
        var writer = new SipWriter(new byte[100]);

        writer.Header(HeaderName.Subject, "a\r\nEvil: 1\n"u8);
        writer.Header(HeaderName.Subject, "b\r\nEvil: 1");

        Assert.Equal("Subject: a  Evil: 1 \r\nSubject: b  Evil: 1\r\n", Samples.Text(writer.Written));
    }

    [Fact]
    public void Writer_in_every_too_small_buffer_overflows_without_throwing()
    {
        var request = new SipMessage();
        SipParser.Parse(Samples.Invite, request, SipLimits.Default);
        var needed = Write(request, new byte[2000], out var overflowed);
        Assert.False(overflowed);

        for (var size = 0; size < needed; size++)
        {
            Assert.InRange(Write(request, new byte[size], out overflowed), 0, size);
            Assert.True(overflowed);
        }
    }

    [Theory]
    [InlineData(100, "Trying")]
    [InlineData(200, "OK")]
    [InlineData(299, "OK")]
    [InlineData(399, "Redirect")]
    [InlineData(487, "Request Terminated")]
    [InlineData(499, "Bad Request")]
    [InlineData(503, "Service Unavailable")]
    [InlineData(599, "Server Internal Error")]
    [InlineData(603, "Decline")]
    [InlineData(699, "Not Acceptable")]
    public void StatusLine_has_the_usual_phrase(int status, string phrase)
    {
        var writer = new SipWriter(new byte[100]);

        writer.StatusLine(status);

        Assert.Equal($"SIP/2.0 {status} {phrase}\r\n", Samples.Text(writer.Written));
    }

    private static int Write(SipMessage request, byte[] buffer, out bool overflowed)
    {
        var writer = new SipWriter(buffer);
        SipResponses.Write(ref writer, request, 200, default, "t"u8, new SipSource("192.0.2.9"u8, 1));
        writer.Header(HeaderName.Contact, "<sip:pbx>");
        writer.End("application/sdp"u8, request.Body);
        overflowed = writer.Overflowed;
        return writer.Length;
    }
}
