using System.Text;
using Softswitch.Gateway.Sounds;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Tests.Sounds;

public sealed class InfoKeysTests
{
    [Theory]
    [InlineData("INFO", "application/dtmf-relay", "Signal=5\r\nDuration=160\r\n", '5')]
    [InlineData("INFO", "application/dtmf-relay", "Signal= *\r\nDuration= 160\r\n", '*')]
    [InlineData("INFO", "application/dtmf-relay", "Duration=100\r\nSignal=a\r\n", 'A')]
    [InlineData("INFO", "application/dtmf", "#", '#')]
    [InlineData("INFO", "application/dtmf-relay", "Signal=55\r\n", null)]
    [InlineData("INFO", "application/dtmf-relay", "Signal=\r\n", null)]
    [InlineData("INFO", "application/dtmf-relay", "Duration=160\r\n", null)]
    [InlineData("INFO", "application/dtmf", "x", null)]
    [InlineData("INFO", "application/dtmf", "", null)]
    [InlineData("INFO", "text/plain", "5", null)]
    [InlineData("MESSAGE", "application/dtmf", "5", null)]
    public void Key_is_read_from_the_bodies_that_phones_send(string method, string type, string body, char? expected)
    {
        var text = $"{method} sip:a@b SIP/2.0\r\nVia: SIP/2.0/UDP h;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:b@b>;tag=2\r\nCall-ID: 1\r\n"
            + $"CSeq: 1 {method}\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}";

        var isKey = InfoKeys.TryRead(Read(text), out var key);

        Assert.Equal(expected, isKey ? key : null);
    }

    private static SipMessage Read(string text)
    {
        var message = new SipMessage();
        Assert.True(SipParser.Parse(Encoding.ASCII.GetBytes(text), message, SipLimits.Default).IsOk);
        return message;
    }
}
