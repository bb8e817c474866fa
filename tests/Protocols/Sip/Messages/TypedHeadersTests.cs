using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages;

public sealed class TypedHeadersTests
{
    private readonly SipMessage _message = new();

    [Theory]
    [InlineData("SIP/2.0/UDP h;branch=z9hG4bK1;rport", "UDP", "h", 0, "z9hG4bK1", "", 0, true)]
    [InlineData("SIP/2.0/TLS h.example.com:5061 ;received=192.0.2.1;rport=99;branch=x", "TLS", "h.example.com", 5061, "x", "192.0.2.1", 99, true)]
    [InlineData("sip / 2.0 / wss [2001:db8::1] : 443;received=\"[::1]\"", "wss", "[2001:db8::1]", 443, "", "::1", 0, false)]
    public void Via_gives_its_parts(string text, string transport, string host, int port, string branch, string received, int rport, bool hasRport)
    {
        Assert.True(Via.TryParse(Samples.Bytes(text), out var via));

        Assert.Equal(transport, Samples.Text(via.Transport));
        Assert.Equal(host, Samples.Text(via.Host));
        Assert.Equal(port, via.Port);
        Assert.Equal(branch, Samples.Text(via.Branch));
        Assert.Equal(received, Samples.Text(via.Received));
        Assert.Equal(rport, via.Rport);
        Assert.Equal(hasRport, via.HasRport);
    }

    [Theory]
    [InlineData("SIP/2.0 h")]
    [InlineData("SIP/2.0/UDP")]
    [InlineData("SIP/2.0/UDP h:")]
    [InlineData("SIP/2.0/UDP h:99999")]
    [InlineData("SIP/2.0/UDP h i")]
    [InlineData("HTTP/2.0/UDP h")]
    [InlineData("SIP/2.0/UDP [::1")]
    [InlineData("SIP/2.0/UDP h;=x")]
    [InlineData("")]
    public void Via_refuses_what_is_no_via(string text) => Assert.False(Via.TryParse(Samples.Bytes(text), out _));

    [Theory]
    [InlineData("18000;duration=3600", 18000, 3600)]
    [InlineData("120 (I'm in a meeting)", 120, 0)]
    [InlineData("949302838503028349304023988", uint.MaxValue, 0)]
    public void RetryAfter_gives_wait_and_duration(string text, uint seconds, uint duration)
    {
        Assert.True(RetryAfter.TryParse(Samples.Bytes(text), out var value));
        Assert.Equal(new RetryAfter(seconds, duration), value);
    }

    [Fact]
    public void Reason_gives_protocol_cause_and_text()
    {
        Parse("Reason: Q.850;cause=16;text=\"Terminated, ok\", SIP ; cause=200\r\n");

        var values = _message.Values(HeaderName.Reason);
        Assert.True(values.MoveNext());
        Assert.True(Reason.TryParse(values.Current, out var first));
        Assert.Equal("Q.850 16 Terminated, ok", $"{Samples.Text(first.Protocol)} {first.Cause} {Samples.Text(first.Text)}");
        Assert.True(values.MoveNext());
        Assert.True(Reason.TryParse(values.Current, out var second));
        Assert.Equal("SIP 200 ", $"{Samples.Text(second.Protocol)} {second.Cause} {Samples.Text(second.Text)}");
        Assert.False(values.MoveNext());
    }

    [Theory]
    [InlineData("98732@sip.example.com;from-tag=r33th4x0r;to-tag=ff87ff;early-only", true)]
    [InlineData("98732@sip.example.com;from-tag=r33th4x0r", false)]
    [InlineData(";from-tag=a;to-tag=b", false)]
    [InlineData("98732@sip.example.com", false)]
    public void Replaces_gives_the_dialog(string text, bool ok)
    {
        Assert.Equal(ok, Replaces.TryParse(Samples.Bytes(text), out var value));
        Assert.Equal(
            ok ? "98732@sip.example.com ff87ff r33th4x0r True" : "   False",
            $"{Samples.Text(value.CallId)} {Samples.Text(value.ToTag)} {Samples.Text(value.FromTag)} {value.EarlyOnly}");
    }

    [Fact]
    public void Privacy_gives_all_kinds()
    {
        Parse("Privacy: id; CRITICAL;strange\r\nPrivacy: user,header\r\n");

        Assert.Equal(PrivacyKinds.Id | PrivacyKinds.Critical | PrivacyKinds.User | PrivacyKinds.Header, Privacy.Of(_message));
    }

    [Fact]
    public void Typed_headers_read_what_is_there()
    {
        Parse("Expires: 100000000000000000000\r\nMin-SE: 90;x\r\nContact: *\r\nk: a, 100rel\r\nContent-Type: Application/SDP ;charset=x\r\n");

        Assert.True(_message.TryGetNumber(HeaderName.Expires, out var expires));
        Assert.Equal(uint.MaxValue, expires);
        Assert.True(_message.TryGetNumber(HeaderName.MinSE, out var minimum));
        Assert.Equal(90u, minimum);
        Assert.False(_message.TryGetNumber(HeaderName.RSeq, out _));
        Assert.True(_message.IsContactStar());
        Assert.True(_message.HasToken(HeaderName.Supported, "100rel"u8));
        Assert.False(_message.HasToken(HeaderName.Require, "100rel"u8));
        Assert.True(_message.IsContentType("application/sdp"u8));
        Assert.False(_message.TryGetAddress(HeaderName.ReferTo, out _));
    }

    private void Parse(string headers)
    {
        var text = "OPTIONS sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:c@d>\r\nCall-ID: x\r\nCSeq: 1 OPTIONS\r\n";
        Assert.True(SipParser.Parse(Samples.Bytes(text + headers + "\r\n"), _message, SipLimits.Default).IsOk);
    }
}
