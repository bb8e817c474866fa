using System.Text;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages;

/// <summary>The messages of RFC 4475 and RFC 5118, as far as a parser decides about them.</summary>
public sealed class TortureTests
{
    private readonly SipMessage _message = new();

    // Name, first error, answer (0: accepted, or dropped when there is an error).
    public static readonly TheoryData<string, SipParseError, int> Expectations = new()
    {
        { "wsinv", SipParseError.None, 0 },
        { "intmeth", SipParseError.None, 0 },
        { "esc01", SipParseError.None, 0 },
        { "escnull", SipParseError.None, 0 },
        { "esc02", SipParseError.None, 0 },
        { "lwsdisp", SipParseError.None, 0 },
        { "longreq", SipParseError.None, 0 },
        { "dblreq", SipParseError.None, 0 },
        { "semiuri", SipParseError.None, 0 },
        { "transports", SipParseError.None, 0 },
        { "mpart01", SipParseError.None, 0 },
        { "unreason", SipParseError.None, 0 },
        { "noreason", SipParseError.None, 0 },
        { "badinv01", SipParseError.BadVia, 400 },
        { "clerr", SipParseError.BodyCutOff, 400 },
        { "ncl", SipParseError.BadContentLength, 400 },
        { "scalar02", SipParseError.BadCSeq, 400 },
        { "scalarlg", SipParseError.BadCSeq, 0 },
        { "quotbal", SipParseError.BadTo, 400 },
        { "ltgtruri", SipParseError.BadRequestUri, 400 },
        { "lwsruri", SipParseError.BadRequestUri, 400 },
        { "lwsstart", SipParseError.BadRequestUri, 400 },
        { "trws", SipParseError.BadStartLine, 400 },
        { "escruri", SipParseError.BadRequestUri, 400 },
        { "baddate", SipParseError.None, 0 }, // The Date is ignored, as 3.1.2.12 allows.
        { "regbadct", SipParseError.BadContact, 400 },
        { "badaspec", SipParseError.BadTo, 400 },
        { "baddn", SipParseError.BadFrom, 400 },
        { "badvers", SipParseError.UnsupportedVersion, 505 },
        { "mismatch01", SipParseError.MethodMismatch, 400 },
        { "mismatch02", SipParseError.MethodMismatch, 400 },
        { "bigcode", SipParseError.BadStatusCode, 0 },
        { "badbranch", SipParseError.None, 0 }, // The transaction layer falls back to RFC 2543 matching.
        { "insuf", SipParseError.MissingHeader, 400 },
        { "unkscm", SipParseError.UnsupportedUriScheme, 416 },
        { "novelsc", SipParseError.UnsupportedUriScheme, 416 },
        { "unksm2", SipParseError.None, 0 },
        { "bext01", SipParseError.None, 0 },
        { "invut", SipParseError.None, 0 },
        { "regaut01", SipParseError.None, 0 },
        { "multi01", SipParseError.DuplicateHeader, 400 },
        { "mcl01", SipParseError.DuplicateHeader, 400 },
        { "bcast", SipParseError.None, 0 },
        { "zeromf", SipParseError.None, 0 },
        { "cparam01", SipParseError.None, 0 },
        { "cparam02", SipParseError.None, 0 },
        { "regescrt", SipParseError.None, 0 },
        { "sdp01", SipParseError.None, 0 },
        { "inv2543", SipParseError.None, 0 },
        { "ipv6-good", SipParseError.None, 0 },
        { "ipv6-bad", SipParseError.BadRequestUri, 400 },
        { "port-ambiguous", SipParseError.None, 0 },
        { "port-unambiguous", SipParseError.None, 0 },
        { "via-received-param-with-delim", SipParseError.None, 0 },
        { "via-received-param-no-delim", SipParseError.None, 0 },
        { "ipv6-in-sdp", SipParseError.None, 0 },
        { "mult-ip-in-header", SipParseError.None, 0 },
        { "mult-ip-in-sdp", SipParseError.None, 0 },
        { "ipv4-mapped-ipv6", SipParseError.None, 0 },
        { "ipv6-bug-abnf-3-colons", SipParseError.None, 0 },
        { "ipv6-correct-abnf-2-colons", SipParseError.None, 0 },
    };

    [Fact]
    public void Table_covers_every_message()
    {
        Assert.Equal(61, Expectations.Count);
        Assert.True(Expectations.Select(row => (string)row[0]).ToHashSet(StringComparer.Ordinal).SetEquals(TortureMessage.Names));
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public void Message_leads_to_what_the_rfc_says(string name, SipParseError error, int status)
    {
        var result = Parse(name);

        Assert.Equal(error, result.Error);
        Assert.Equal(status, result.Status);
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public void Refused_request_is_answered_with_what_it_had(string name, SipParseError error, int status)
    {
        var result = Parse(name);
        if (status == 0)
        {
            Assert.Equal(error == SipParseError.None, result.IsOk);
            return;
        }

        var writer = new SipWriter(new byte[8192]);
        SipResponses.WriteRefusal(ref writer, _message, result, "tag1"u8, new SipSource("192.0.2.99"u8, 5070));

        var answer = new SipMessage();
        SipParser.Parse(writer.Written.ToArray(), answer, SipLimits.Default);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(_message.Has(HeaderName.CallId), answer.Has(HeaderName.CallId));
        Assert.True(answer.Has(HeaderName.Via));
    }

    [Fact]
    public void Wsinv_is_read_through_its_folds()
    {
        Parse("wsinv");

        Assert.True(_message.IsOwn);
        Assert.Equal(68, _message.MaxForwards);
        Assert.Equal(new CSeq(9, SipMethod.Invite), _message.CSeq);
        Assert.Equal("1918181833n", Samples.Text(_message.ToTag));
        Assert.Equal("98asjd8", Samples.Text(_message.FromTag));
        Assert.Equal("390skdjuw", Samples.Text(_message.TopViaBranch));
        Assert.Equal(150, _message.Body.Length);
        Assert.True(_message.TryGetAddress(HeaderName.From, out var from));
        Assert.Equal("J Rosenberg \\\"", from.DisplayText());
        Assert.True(_message.TryGetAddress(HeaderName.Contact, out var contact));
        Assert.Equal("Quoted string \"\"", contact.DisplayText());
        Assert.True(contact.Parameters.TryGet("newparam"u8, out var newparam));
        Assert.Equal("newvalue", Samples.Text(newparam));
        Assert.True(contact.Parameters.Has("secondparam"u8));
        Assert.True(_message.TryGet(HeaderName.Subject, out var subject) && subject.IsEmpty);
        Assert.True(_message.TryGet("unknownheaderwithunusualvalue"u8, out var unusual));
        Assert.Equal(";;,,;;,;", Samples.Text(unusual));
        Assert.Equal(["UDP 192.0.2.2 390skdjuw", "TCP spindle.example.com z9hG4bK9ikj8", "UDP 192.168.255.111 z9hG4bK30239"], Vias());
    }

    [Fact]
    public void Intmeth_keeps_every_unusual_character()
    {
        Parse("intmeth");

        Assert.Equal(SipMethod.Unknown, _message.Method);
        Assert.Equal("!interesting-Method0123456789_*+`.%indeed'~", Samples.Text(_message.MethodName));
        Assert.Equal("_token~1'+`*%!-.", Samples.Text(_message.FromTag));
        Assert.True(_message.TryGetAddress(HeaderName.To, out var to));
        Assert.Equal("BEL:\u0007 NUL:\0 DEL:\u007F", to.DisplayText());
        Assert.True(SipUri.TryParse(_message.RequestUri, out var uri));
        Assert.Equal("1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*", Samples.Text(uri.User));
        Assert.Equal("&it+has=1,weird!*pas$wo~d_too.(doesn't-it)", Samples.Text(uri.Password));
    }

    [Fact]
    public void Esc02_takes_escapes_for_escapes_only_in_uris()
    {
        Parse("esc02");

        var contacts = 0;
        foreach (var value in _message.Values(HeaderName.Contact))
        {
            Assert.Contains("alias", Samples.Text(value), StringComparison.Ordinal);
            contacts++;
        }

        Assert.Equal(2, contacts);
        Assert.Equal(SipMethod.Unknown, _message.Method);
    }

    [Fact]
    public void Unreason_keeps_utf8_in_the_reason_phrase()
    {
        Parse("unreason");

        Assert.Equal("= 2**3 * 5**2 но сто девяносто девять - простое", Encoding.UTF8.GetString(_message.ReasonPhrase));
    }

    [Fact]
    public void Longreq_gives_all_vias_in_order()
    {
        Parse("longreq");

        var vias = Vias();
        Assert.Equal(34, vias.Count);
        Assert.StartsWith("TCP sip33.example.com", vias[0], StringComparison.Ordinal);
        Assert.StartsWith("TCP host.example.com verylong", vias[33], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("port-ambiguous", "[2001:db8::10:5070]", 0)]
    [InlineData("port-unambiguous", "[2001:db8::10]", 5070)]
    [InlineData("ipv6-bug-abnf-3-colons", "[2001:db8:::192.0.2.1]", 0)]
    public void Ipv6_request_uri_gives_host_and_port(string name, string host, int port)
    {
        Parse(name);

        Assert.True(SipUri.TryParse(_message.RequestUri, out var uri));
        Assert.Equal(host, Samples.Text(uri.Host));
        Assert.Equal(port, uri.Port);
    }

    [Theory]
    [InlineData("via-received-param-with-delim")]
    [InlineData("via-received-param-no-delim")]
    public void Received_is_read_with_and_without_brackets(string name)
    {
        Parse(name);

        Assert.True(_message.TryGetTopVia(out var via));
        Assert.Equal("2001:db8::9:255", Samples.Text(via.Received));
    }

    private SipParseResult Parse(string name) => SipParser.Parse(TortureMessage.Load(name), _message, SipLimits.Default);

    private List<string> Vias()
    {
        var vias = new List<string>();
        foreach (var value in _message.Values(HeaderName.Via))
        {
            Assert.True(Via.TryParse(value, out var via));
            vias.Add($"{Samples.Text(via.Transport)} {Samples.Text(via.Host)} {Samples.Text(via.Branch)}");
        }

        return vias;
    }
}
