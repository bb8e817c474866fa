using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Gateway.Observation;
using Softswitch.Gateway.Tests.Sessions;

namespace Softswitch.Gateway.Tests.Observation;

public sealed class HepSenderTests
{
    private static readonly byte[] Message = Encoding.UTF8.GetBytes(SipText.Request("INVITE", "i1", 1, SipText.Sdp));

    [Fact]
    public async Task Message_in_and_out_comes_to_the_collector_whole()
    {
        using var collector = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await using var sender = Sender(((IPEndPoint)collector.Client.LocalEndPoint!).Port);
        sender.Start();

        sender.Send(new FakeFlow("alice", 5070), Message, isSent: false);
        sender.Send(new FakeFlow("alice", 5070), Message, isSent: true);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var received = (await collector.ReceiveAsync(patience.Token)).Buffer;
        var sent = (await collector.ReceiveAsync(patience.Token)).Buffer;
        Assert.Equal("HEP3", Encoding.ASCII.GetString(received, 0, 4));
        Assert.Equal(received.Length, (received[4] << 8) | received[5]);
        Assert.Equal("13CE13C4", Ports(received));
        Assert.Equal("13C413CE", Ports(sent));
        Assert.Equal("caller-call", Encoding.ASCII.GetString(Chunk(received, 0x11)));
        Assert.Equal("secret", Encoding.ASCII.GetString(Chunk(received, 0x0e)));
        Assert.Equal(Message, Chunk(received, 0x0f));
    }

    [Fact]
    public async Task Messages_that_nobody_takes_are_dropped_and_counted()
    {
        await using var sender = Sender(9);

        for (var i = 0; i < 5000; i++)
            sender.Send(new FakeFlow("alice", 5070), Message, isSent: true);

        Assert.Equal(5000 - 4096, sender.Dropped);
    }

    private static HepSender Sender(int port) => new(new HepTarget("127.0.0.1", port, 7, "secret"), TimeProvider.System, NullLogger.Instance);

    private static string Ports(byte[] packet) => Convert.ToHexString([.. Chunk(packet, 7), .. Chunk(packet, 8)]);

    private static byte[] Chunk(byte[] packet, int type)
    {
        for (var at = 6; at < packet.Length; at += (packet[at + 4] << 8) | packet[at + 5])
        {
            if (((packet[at + 2] << 8) | packet[at + 3]) == type)
                return packet[(at + 6)..(at + ((packet[at + 4] << 8) | packet[at + 5]))];
        }

        return [];
    }
}
