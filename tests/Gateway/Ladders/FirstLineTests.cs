using System.Text;
using Softswitch.Gateway.Ladders;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Tests.Ladders;

public sealed class FirstLineTests
{
    [Theory]
    [InlineData("INVITE sip:a@b SIP/2.0\r\n", true, SipMethod.Invite, 0)]
    [InlineData("SUBSCRIBE sip:a@b SIP/2.0\r\n", true, SipMethod.Subscribe, 0)]
    [InlineData("NONSENSE-METHOD sip:a@b SIP/2.0\r\n", true, SipMethod.Unknown, 0)]
    [InlineData("SIP/2.0 486 Busy Here\r\n", true, SipMethod.Unknown, 486)]
    [InlineData("SIP/2.0 9z9 Odd\r\n", true, SipMethod.Unknown, 699)]
    [InlineData("\r\n\r\n", false, SipMethod.Unknown, 0)]
    [InlineData("\r\n\r\n\r\n\r\n\r\n\r\n\r\n", false, SipMethod.Unknown, 0)]
    [InlineData("INVITE", false, SipMethod.Unknown, 0)]
    public void First_line_of_a_message_tells_what_it_is(string text, bool isSip, SipMethod method, int status) =>
        Assert.Equal(new FirstLine(isSip, method, status), FirstLine.Of(Encoding.UTF8.GetBytes(text)));
}
