using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages;

public sealed class SipParserTests
{
    private const string Core =
        "Via: SIP/2.0/UDP a;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:c@d>\r\nCall-ID: x\r\nCSeq: 1 OPTIONS\r\n";

    private readonly SipMessage _message = new();

    [Fact]
    public void Parse_invite_gives_what_calls_need()
    {
        var result = SipParser.Parse(Samples.Invite, _message, SipLimits.Default);

        Assert.True(result.IsOk);
        Assert.Equal(0, result.Status);
        Assert.True(_message.IsRequest);
        Assert.Equal(SipMethod.Invite, _message.Method);
        Assert.Equal("sip:102@pbx.example.com;transport=udp", Samples.Text(_message.RequestUri));
        Assert.Equal("z9hG4bK-524287-1---a8f2b3c4d5e6f708", Samples.Text(_message.TopViaBranch));
        Assert.Equal("8321234356", Samples.Text(_message.FromTag));
        Assert.True(_message.ToTag.IsEmpty);
        Assert.Equal("7f2c9d3e41b84c@192.0.2.17", Samples.Text(_message.CallId));
        Assert.Equal(new CSeq(4711, SipMethod.Invite), _message.CSeq);
        Assert.Equal(70, _message.MaxForwards);
        Assert.Equal(13, _message.HeaderCount);
        Assert.Equal("User-Agent", Samples.Text(_message[10].Name));
        Assert.StartsWith("v=0", Samples.Text(_message.Body), StringComparison.Ordinal);
        Assert.False(_message.IsOwn);
    }

    [Fact]
    public void Parse_response_takes_the_method_from_cseq()
    {
        var result = Parse("SIP/2.0 486 Busy Here\r\n" + Core + "\r\n");

        Assert.True(result.IsOk);
        Assert.False(result.Answerable);
        Assert.False(_message.IsRequest);
        Assert.Equal(486, _message.StatusCode);
        Assert.Equal("Busy Here", Samples.Text(_message.ReasonPhrase));
        Assert.Equal(SipMethod.Options, _message.Method);
        Assert.Equal("OPTIONS", Samples.Text(_message.MethodName));
    }

    [Fact]
    public void Parse_message_cut_at_every_byte_is_refused()
    {
        foreach (var whole in TortureMessage.Names.Select(TortureMessage.Load).Append(Samples.Invite).Append(Samples.Register))
        {
            var isWhole = SipParser.Parse(whole, _message, SipLimits.Default).IsOk && _message.Body.Length > 0 && _message.Index.ContentLength is not null;
            var end = isWhole ? whole.AsSpan().IndexOf(_message.Body) + _message.Body.Length : whole.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
            for (var length = 0; length < end; length++)
            {
                var result = SipParser.Parse(whole.AsMemory(0, length), _message, SipLimits.Default);

                Assert.False(result.IsOk, $"cut at {length}: {Samples.Text(whole.AsSpan(0, length))}");
            }
        }
    }

    [Theory]
    [InlineData("OPTIONS sip:a@b SIP/2.0", SipParseError.None)]
    [InlineData("OPTIONS sip:a@b sip/2.0", SipParseError.None)]
    [InlineData("OPTIONS tel:+3188000 SIP/2.0", SipParseError.None)]
    [InlineData("OPTIONS sip:a@b SIP/2.1", SipParseError.UnsupportedVersion)]
    [InlineData("OPTIONS sip:a@b HTTP/1.1", SipParseError.NotSip)]
    [InlineData("OPTIONS sip:a@b", SipParseError.NotSip)]
    [InlineData("OPTIONS SIP/2.0", SipParseError.NotSip)]
    [InlineData("OPTIONS  SIP/2.0", SipParseError.BadRequestUri)]
    [InlineData("OPT(IONS sip:a@b SIP/2.0", SipParseError.NotSip)]
    [InlineData(" OPTIONS sip:a@b SIP/2.0", SipParseError.NotSip)]
    [InlineData("OPTIONS sip:a@b SIP/2.0 ", SipParseError.BadStartLine)]
    [InlineData("OPTIONS sip: SIP/2.0", SipParseError.BadRequestUri)]
    [InlineData("OPTIONS sip:a@b:70000 SIP/2.0", SipParseError.BadRequestUri)]
    [InlineData("OPTIONS sip:a%4@b SIP/2.0", SipParseError.BadRequestUri)]
    [InlineData("OPTIONS http://a SIP/2.0", SipParseError.UnsupportedUriScheme)]
    [InlineData("SIP/2.0 200 OK", SipParseError.None)]
    [InlineData("SIP/2.0 200", SipParseError.None)]
    [InlineData("SIP/2.0 099 Low", SipParseError.BadStatusCode)]
    [InlineData("SIP/2.0 700 High", SipParseError.BadStatusCode)]
    [InlineData("SIP/2.0 20 Short", SipParseError.BadStatusCode)]
    [InlineData("SIP/2.0 2000 Long", SipParseError.BadStatusCode)]
    [InlineData("SIP/3.0 200 OK", SipParseError.UnsupportedVersion)]
    public void Parse_start_line_gives_verdict(string line, SipParseError expected) =>
        Assert.Equal(expected, Parse(line + "\r\n" + Core + "\r\n").Error);

    [Theory]
    [InlineData("", SipParseError.None)]
    [InlineData("X: 1\r\n", SipParseError.None)]
    [InlineData("X:\r\n", SipParseError.None)]
    [InlineData("X\r\n", SipParseError.BadHeaderLine)]
    [InlineData(": 1\r\n", SipParseError.BadHeaderLine)]
    [InlineData("X Y: 1\r\n", SipParseError.BadHeaderLine)]
    [InlineData("X: 1\n", SipParseError.UnfinishedHeaders)]
    [InlineData("X: a\rb\r\n", SipParseError.UnfinishedHeaders)]
    [InlineData("Max-Forwards: 255\r\n", SipParseError.None)]
    [InlineData("Max-Forwards: 256\r\n", SipParseError.BadMaxForwards)]
    [InlineData("Max-Forwards:\r\n", SipParseError.BadMaxForwards)]
    [InlineData("Content-Length: 0x0\r\n", SipParseError.BadContentLength)]
    [InlineData("Content-Length: 1\r\n", SipParseError.BodyCutOff)]
    [InlineData("l: 0\r\nContent-Length: 0\r\n", SipParseError.DuplicateHeader)]
    [InlineData("i: y\r\n", SipParseError.DuplicateHeader)]
    [InlineData("Contact: *\r\n", SipParseError.None)]
    [InlineData("Contact: <sip:a@b>, sip:c@d;expires=1\r\n", SipParseError.None)]
    [InlineData("Contact: <sip:a@b>,,<sip:c@d>\r\n", SipParseError.BadContact)]
    [InlineData("Contact: <sip:a@b\r\n", SipParseError.BadContact)]
    [InlineData("Via: SIP/2.0/UDP\r\n", SipParseError.BadVia)]
    [InlineData("Via: SIP/2.0/UDP a;branch=\r\n", SipParseError.BadVia)]
    [InlineData("Via:\r\n", SipParseError.BadVia)]
    public void Parse_header_gives_verdict(string header, SipParseError expected) =>
        Assert.Equal(expected, Parse("OPTIONS sip:a@b SIP/2.0\r\n" + Core + header + "\r\n").Error);

    [Theory]
    [InlineData("Via")]
    [InlineData("From")]
    [InlineData("To")]
    [InlineData("Call-ID")]
    [InlineData("CSeq")]
    public void Parse_without_core_header_is_refused(string name)
    {
        var lines = Core.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith(name + ":", StringComparison.Ordinal));

        var result = Parse("OPTIONS sip:a@b SIP/2.0\r\n" + string.Join("\r\n", lines) + "\r\n\r\n");

        Assert.Equal(SipParseError.MissingHeader, result.Error);
        Assert.Equal(name == "Via" ? 0 : 400, result.Status);
    }

    [Fact]
    public void Parse_broken_ack_is_never_answered()
    {
        var result = Parse("ACK sip:a@b SIP/2.0\r\n" + Core + "\r\n");

        Assert.Equal(SipParseError.MethodMismatch, result.Error);
        Assert.Equal(0, result.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("\r\n\r\n")]
    public void Parse_keep_alive_is_empty(string text) => Assert.Equal(SipParseError.Empty, Parse(text).Error);

    [Fact]
    public void Parse_skips_line_breaks_before_the_start_line() =>
        Assert.True(Parse("\r\n\r\nOPTIONS sip:a@b SIP/2.0\r\n" + Core + "\r\n").IsOk);

    [Fact]
    public void Parse_beyond_limits_is_answered_with_the_limit()
    {
        var limits = new SipLimits { MaxMessageBytes = 400, MaxHeaders = 7, MaxHeaderBytes = 60, MaxStartLineBytes = 40 };
        const string Start = "OPTIONS sip:a@b SIP/2.0\r\n";

        Assert.Equal(0, SipParser.Parse(Samples.Bytes(Start + Core + "\r\n"), _message, limits).Status);
        Assert.Equal(513, SipParser.Parse(Samples.Bytes(Start + Core + "\r\n" + new string('x', 400)), _message, limits).Status);
        Assert.Equal(513, SipParser.Parse(Samples.Bytes(Start + Core + "A: 1\r\nA: 1\r\nA: 1\r\n\r\n"), _message, limits).Status);
        Assert.Equal(513, SipParser.Parse(Samples.Bytes(Start + Core + "A: " + new string('x', 60) + "\r\n\r\n"), _message, limits).Status);
        Assert.Equal(414, SipParser.Parse(Samples.Bytes(Start.Replace("a@b", new string('a', 40), StringComparison.Ordinal) + Core + "\r\n"), _message, limits).Status);
    }

    [Fact]
    public void Parse_datagram_ends_the_body_where_content_length_says()
    {
        Assert.True(Parse("OPTIONS sip:a@b SIP/2.0\r\n" + Core + "Content-Length: 3\r\n\r\nabcdef").IsOk);
        Assert.Equal("abc", Samples.Text(_message.Body));
        Assert.True(Parse("OPTIONS sip:a@b SIP/2.0\r\n" + Core + "\r\nabcdef").IsOk);
        Assert.Equal("abcdef", Samples.Text(_message.Body));
    }

    [Fact]
    public void Parse_message_again_forgets_the_one_before()
    {
        SipParser.Parse(Samples.Invite, _message, SipLimits.Default);

        Parse("SIP/2.0 200 OK\r\n" + Core + "\r\n");

        Assert.Equal(5, _message.HeaderCount);
        Assert.Null(_message.MaxForwards);
        Assert.False(_message.Has(HeaderName.Contact));
        Assert.True(_message.RequestUri.IsEmpty);
        Assert.True(_message.Body.IsEmpty);
    }

    [Fact]
    public void Own_copy_survives_the_receive_buffer()
    {
        var buffer = Samples.Invite.ToArray();
        SipParser.Parse(buffer, _message, SipLimits.Default);

        var copy = _message.Own();
        Array.Fill(buffer, (byte)'x');

        Assert.True(copy.IsOwn);
        Assert.Equal("7f2c9d3e41b84c@192.0.2.17", Samples.Text(copy.CallId));
        Assert.Equal(13, copy.HeaderCount);
        Assert.True(copy.HasToken(HeaderName.Supported, "TIMER"u8));
        Assert.Equal(Samples.Text(Samples.Invite), copy.ToString());
    }

    [Fact]
    public void Values_are_split_over_lines_and_commas()
    {
        Parse("OPTIONS sip:a@b SIP/2.0\r\n" + Core + "Route: <sip:p1;lr>,\"x, y\" <sip:p2;a=\"\r\n\r\n");
        Assert.Equal(["<sip:p1;lr>", "\"x, y\" <sip:p2;a=\""], List(HeaderName.Route));

        Parse("OPTIONS sip:a@b SIP/2.0\r\n" + Core + "Route: <sip:p1,q;lr> ,\r\n <sip:p2>\r\nROUTE:<sip:p3>\r\nSubject: a, b\r\n\r\n");
        Assert.Equal(["<sip:p1,q;lr>", "<sip:p2>", "<sip:p3>"], List(HeaderName.Route));
        Assert.Equal(["a, b"], List(HeaderName.Subject));
        Assert.Empty(List(HeaderName.Supported));
    }

    private SipParseResult Parse(string text) => SipParser.Parse(Samples.Bytes(text), _message, SipLimits.Default);

    private List<string> List(HeaderName name)
    {
        var values = new List<string>();
        foreach (var value in _message.Values(name))
        {
            values.Add(Samples.Text(value));
        }

        return values;
    }
}
