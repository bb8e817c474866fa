using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages;

public sealed class SipUriTests
{
    [Fact]
    public void TryParse_gives_every_part()
    {
        Assert.True(SipUri.TryParse("SIPS:al%69ce:pw@[2001:db8::1]:5071;transport=tcp;lr?subject=x&priority=y"u8, out var uri));

        Assert.Equal(UriScheme.Sips, uri.Scheme);
        Assert.Equal("al%69ce", Samples.Text(uri.User));
        Assert.Equal("pw", Samples.Text(uri.Password));
        Assert.Equal("[2001:db8::1]", Samples.Text(uri.Host));
        Assert.Equal(5071, uri.Port);
        Assert.True(uri.Parameters.TryGet("Transport"u8, out var transport));
        Assert.Equal("tcp", Samples.Text(transport));
        Assert.True(uri.Parameters.Has("lr"u8));
        Assert.Equal("subject=x&priority=y", Samples.Text(uri.Headers));
        Assert.Equal("alice", EscapedText.ToText(uri.User));
    }

    [Theory]
    [InlineData("sip:host", true)]
    [InlineData("sip:*97@host", true)]
    [InlineData("sip:#31#06@host", true)]
    [InlineData("sip:user;phone-context=+31@host;user=phone", true)]
    [InlineData("tel:+31-88-000-0101;phone-context=example.com", true)]
    [InlineData("tel:112", true)]
    [InlineData("urn:service:sos", true)]
    [InlineData("sip:", false)]
    [InlineData("sip:@host", false)]
    [InlineData("sip:a@b@c", false)]
    [InlineData("sip:a b@c", false)]
    [InlineData("sip:a@", false)]
    [InlineData("sip:a@h:", false)]
    [InlineData("sip:a@h:x", false)]
    [InlineData("sip:a@[::1", false)]
    [InlineData("sip:a@[]", false)]
    [InlineData("sip:a@h;x=%zz", false)]
    [InlineData("sip:a@h?", false)]
    [InlineData("sip:a@h x", false)]
    [InlineData("sip:a@h : 5060", false)]
    [InlineData("sip:\u00e9@h", false)]
    [InlineData("tel:", false)]
    [InlineData("tel:bob", false)]
    [InlineData("nothing", false)]
    [InlineData("1x:y", false)]
    [InlineData(":x", false)]
    [InlineData("", false)]
    public void TryParse_accepts_only_uris(string text, bool expected) =>
        Assert.Equal(expected, SipUri.TryParse(Samples.Bytes(text), out _));

    // RFC 3261 19.1.4
    [Theory]
    [InlineData("sip:%61lice@atlanta.com;transport=TCP", "sip:alice@AtLanTa.CoM;Transport=tcp", true)]
    [InlineData("sip:carol@chicago.com", "sip:carol@chicago.com;newparam=5", true)]
    [InlineData("sip:carol@chicago.com", "sip:carol@chicago.com;security=on", true)]
    [InlineData("sip:carol@chicago.com;newparam=5", "sip:carol@chicago.com;security=on", true)]
    [InlineData("sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com", "sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com", true)]
    [InlineData("sip:alice@atlanta.com?subject=project%20x&priority=urgent", "sip:alice@atlanta.com?priority=urgent&subject=project%20x", true)]
    [InlineData("SIP:ALICE@AtLanTa.CoM;Transport=udp", "sip:alice@AtLanTa.CoM;Transport=UDP", false)]
    [InlineData("sip:bob@biloxi.com", "sip:bob@biloxi.com:5060", false)]
    [InlineData("sip:bob@biloxi.com", "sip:bob@biloxi.com;transport=udp", false)]
    [InlineData("sip:bob@biloxi.com", "sip:bob@biloxi.com:6000;transport=tcp", false)]
    [InlineData("sip:carol@chicago.com", "sip:carol@chicago.com?Subject=next%20meeting", false)]
    [InlineData("sip:carol@chicago.com;security=on", "sip:carol@chicago.com;security=off", false)]
    [InlineData("sip:bob@phone21.boxesbybob.com", "sip:bob@192.0.2.4", false)]
    [InlineData("sip:a%2Bb@h", "sip:a+b@h", false)]
    [InlineData("sip:a@h", "sips:a@h", false)]
    [InlineData("sip:a@h;maddr=1.2.3.4", "sip:a@h", false)]
    [InlineData("tel:+31", "tel:+31", true)]
    [InlineData("urn:a", "urn:b", false)]
    public void Matches_follows_the_rules_of_equivalence(string a, string b, bool expected)
    {
        Assert.True(SipUri.TryParse(Samples.Bytes(a), out var first));
        Assert.True(SipUri.TryParse(Samples.Bytes(b), out var second));

        Assert.Equal(expected, first.Matches(second));
        Assert.Equal(expected, second.Matches(first));
    }
}
