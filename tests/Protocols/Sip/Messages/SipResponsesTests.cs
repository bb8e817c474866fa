using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages;

public sealed class SipResponsesTests
{
    private readonly SipMessage _request = new();
    private readonly byte[] _buffer = new byte[4096];

    [Fact]
    public void Write_answer_repeats_what_identifies_the_request()
    {
        SipParser.Parse(Samples.Invite, _request, SipLimits.Default);

        var text = Answer(180, "uas1", new SipSource("198.51.100.4"u8, 1024));

        Assert.Equal(
            "SIP/2.0 180 Ringing\r\n"
            + "Via: SIP/2.0/UDP 192.0.2.17:5060;branch=z9hG4bK-524287-1---a8f2b3c4d5e6f708;received=198.51.100.4;rport=1024\r\n"
            + "From: \"Reception, front desk\" <sip:demo101@pbx.example.com>;tag=8321234356\r\n"
            + "To: <sip:102@pbx.example.com>;tag=uas1\r\n"
            + "Call-ID: 7f2c9d3e41b84c@192.0.2.17\r\n"
            + "CSeq: 4711 INVITE\r\n"
            + "Content-Length: 0\r\n\r\n",
            text);
    }

    [Theory]
    [InlineData("SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKa", "192.0.2.1", "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKa")]
    [InlineData("SIP/2.0/UDP pc.example.com;branch=z9hG4bKa", "192.0.2.1", "SIP/2.0/UDP pc.example.com;branch=z9hG4bKa;received=192.0.2.1")]
    [InlineData("SIP/2.0/UDP 192.0.2.1;rport;branch=z9hG4bKa", "192.0.2.1", "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKa;received=192.0.2.1;rport=7")]
    [InlineData("SIP/2.0/UDP 192.0.2.1;received=9.9.9.9;branch=z9hG4bKa", "192.0.2.1", "SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKa")]
    [InlineData("SIP/2.0/UDP [2001:db8::9];branch=z9hG4bKa", "2001:db8::9", "SIP/2.0/UDP [2001:db8::9];branch=z9hG4bKa")]
    [InlineData("SIP/2.0/UDP a;x=\"1,2\" , SIP/2.0/UDP b;branch=2", "192.0.2.1", "SIP/2.0/UDP a;x=\"1,2\";received=192.0.2.1 , SIP/2.0/UDP b;branch=2")]
    public void Write_answer_puts_the_source_into_the_top_via(string via, string source, string expected)
    {
        var text = "OPTIONS sip:a@b SIP/2.0\r\nVia: " + via + "\r\nVia: SIP/2.0/TCP z;branch=1\r\n\r\n";
        SipParser.Parse(Samples.Bytes(text), _request, SipLimits.Default);

        var answer = Answer(400, "t", new SipSource(Samples.Bytes(source), 7));

        Assert.StartsWith("SIP/2.0 400 Bad Request\r\nVia: " + expected + "\r\nVia: SIP/2.0/TCP z;branch=1\r\nContent-Length: 0\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_answer_to_a_request_whose_first_via_line_is_empty_keeps_both_lines()
    {
        SipParser.Parse(Samples.Bytes("OPTIONS sip:a@b SIP/2.0\r\nVia:\r\nVia: SIP/2.0/UDP z;branch=z9hG4bKa\r\n\r\n"), _request, SipLimits.Default);

        var answer = Answer(400, "t", new SipSource("192.0.2.1"u8, 7));

        Assert.StartsWith(
            "SIP/2.0 400 Bad Request\r\nVia: \r\nVia: SIP/2.0/UDP z;branch=z9hG4bKa;received=192.0.2.1\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_answer_leaves_a_tag_that_is_there()
    {
        var text = "BYE sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\nTo: sip:x@y;tag=old\r\n\r\n";
        SipParser.Parse(Samples.Bytes(text), _request, SipLimits.Default);

        Assert.Contains("To: sip:x@y;tag=old\r\n", Answer(481, "new", default), StringComparison.Ordinal);
    }

    private string Answer(int status, string tag, SipSource source)
    {
        var writer = new SipWriter(_buffer);
        SipResponses.Write(ref writer, _request, status, default, Samples.Bytes(tag), source);
        writer.End();
        Assert.False(writer.Overflowed);
        return Samples.Text(writer.Written);
    }
}
