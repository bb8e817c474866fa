using System.Net;
using System.Net.Sockets;
using System.Text;
using Softswitch.Gateway.Bans;
using Softswitch.Gateway.Tests.Transport;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Bans;

/// <summary>What comes from a banned source is not read, on whatever it comes.</summary>
public sealed class BannedTransportTests
{
    private static readonly byte[] Options = Encoding.ASCII.GetBytes("OPTIONS sip:a@b SIP/2.0\r\nContent-Length: 0\r\n\r\n");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Datagram_is_dropped_before_it_is_read(bool portable)
    {
        await using var local = await LocalTransports.StartAsync(options => options with { UdpPort = 0, Udp = options.Udp with { Portable = portable } });
        local.Bans.TryBan(IPAddress.Loopback, Evidence.Scanner);
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));

        await socket.SendAsync(Options, local.On(SipTransport.Udp));

        Eventually.True(() => local.Dropped(DropReason.Banned) == 1);
        Assert.Equal(0, local.Transports.Snapshot().Received(SipTransport.Udp));
    }

    [Fact]
    public async Task Open_connection_is_closed_and_a_new_one_refused()
    {
        await using var local = await LocalTransports.StartAsync(options => options with { TcpPort = 0 });
        using var open = new TcpClient();
        await open.ConnectAsync(local.On(SipTransport.Tcp));
        Eventually.True(() => local.Transports.Snapshot().OpenConnections(SipTransport.Tcp) == 1);

        local.Bans.TryBan(IPAddress.Loopback, Evidence.Scanner);

        // A connection is counted a moment before it is among those that are looked through once a second.
        Eventually.True(() =>
        {
            local.Time.Advance(TimeSpan.FromSeconds(1));
            return local.Transports.Snapshot().OpenConnections(SipTransport.Tcp) == 0;
        });
        using var later = new TcpClient();
        await later.ConnectAsync(local.On(SipTransport.Tcp));

        Eventually.True(() => local.Dropped(DropReason.Banned) == 2);
    }
}
