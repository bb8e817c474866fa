using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages;

public sealed class SipParserTests
{
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
    }
}
