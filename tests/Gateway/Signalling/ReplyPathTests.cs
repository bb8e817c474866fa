using System.Text;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Tests.Signalling;

/// <summary>Phones that send from one port and listen on another (RFC 3261 18.2.2, RFC 3581 4).</summary>
public sealed class ReplyPathTests
{
    [Theory]
    [InlineData("192.0.2.9:5062", 5062)]
    [InlineData("192.0.2.9", 5060)]
    [InlineData("192.0.2.9;rport", 50_123)]
    [InlineData("192.0.2.9:50123", 50_123)]
    [InlineData("10.0.0.9:5062", 50_123)] // behind NAT
    [InlineData("phone.example.com:5062", 50_123)]
    public void Answer_goes_to_the_port_the_phone_listens_on(string sentBy, int port)
    {
        var phone = new FakeFlow("phone", 50_123, "192.0.2.9");
        phone.Siblings.Add(new FakeFlow("standard", 5060, "192.0.2.9"));
        phone.Siblings.Add(new FakeFlow("other", 5062, "192.0.2.9"));
        var message = new SipMessage();
        var text = SipText.Request("REGISTER", "r1", 1).Replace("UDP 127.0.0.1:5070", "UDP " + sentBy, StringComparison.Ordinal);
        Assert.True(SipParser.Parse(Encoding.UTF8.GetBytes(text), message, SipLimits.Default).IsOk);

        Assert.Equal(port, ReplyPath.Of(message, phone).Remote.Port);
    }
}
