using System.Net;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Transport;

public sealed class FlowIdTests
{
    [Theory]
    [InlineData("192.0.2.1:5060", null, "udp:192.0.2.1:5060")]
    [InlineData("[2001:db8::1]:5060", null, "udp:[2001:db8::1]:5060")]
    [InlineData("192.0.2.1:5060", "10.0.0.1:5062", "udp:192.0.2.1:5060@10.0.0.1:5062")]
    public void Id_of_datagrams_reads_back(string remote, string? local, string text)
    {
        var localEnd = local is null ? null : IPEndPoint.Parse(local);
        var id = FlowId.ForDatagrams(IPEndPoint.Parse(remote), localEnd);

        Assert.Equal(text, id.Value);
        Assert.True(FlowAddress.TryParse(id.Value, out var address));
        Assert.Equal(new FlowAddress(SipTransport.Udp, IPEndPoint.Parse(remote), localEnd, 0), address);
    }

    [Theory]
    [InlineData(SipTransport.Tcp, "10.0.0.1:4312", 17, "tcp:10.0.0.1:4312#17")]
    [InlineData(SipTransport.Tls, "[::1]:4312", 1, "tls:[::1]:4312#1")]
    [InlineData(SipTransport.Ws, "10.0.0.1:4312", 2, "ws:10.0.0.1:4312#2")]
    [InlineData(SipTransport.Wss, "10.0.0.1:4312", long.MaxValue, "wss:10.0.0.1:4312#9223372036854775807")]
    public void Id_of_connection_reads_back(SipTransport transport, string remote, long number, string text)
    {
        var id = FlowId.ForConnection(transport, IPEndPoint.Parse(remote), number);

        Assert.Equal(text, id.Value);
        Assert.True(FlowAddress.TryParse(id.Value, out var address));
        Assert.Equal(new FlowAddress(transport, IPEndPoint.Parse(remote), null, number), address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("udp")]
    [InlineData("udp:")]
    [InlineData("udp:192.0.2.1")]
    [InlineData("udp:192.0.2.1:0")]
    [InlineData("udp:192.0.2.1:5060@")]
    [InlineData("udp:192.0.2.1:5060@x")]
    [InlineData("sctp:192.0.2.1:5060")]
    [InlineData("tcp:192.0.2.1:5060")]
    [InlineData("tcp:192.0.2.1:5060#")]
    [InlineData("tcp:192.0.2.1:5060#-1")]
    [InlineData("tcp:192.0.2.1:5060#99999999999999999999")]
    [InlineData("tcp:host:5060#1")]
    public void Id_that_is_none_names_no_flow(string? text) => Assert.False(FlowAddress.TryParse(text, out _));
}
