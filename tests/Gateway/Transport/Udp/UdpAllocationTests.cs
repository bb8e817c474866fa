using System.Net;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Transport.Udp;

public sealed class UdpAllocationTests
{
    private const int WarmUp = 200;
    private const int Measured = 2000;

    // Less than a byte per datagram: the runtime may allocate once when it compiles a loop anew.
    private const long OnceInAWhile = Measured - 1;

    [Theory]
    [InlineData(false, "127.0.0.1")]
    [InlineData(false, "::1")]
    [InlineData(true, "127.0.0.1")]
    public async Task Echo_of_datagrams_allocates_nothing_on_the_receiving_thread(bool portable, string address)
    {
        await using var local = await LocalTransports.StartAsync(options => options with
        {
            UdpPort = 0,
            BindAddresses = [IPAddress.Parse(address)],
            Udp = options.Udp with { Portable = portable, Receivers = 1 },
        });
        var counted = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        var seen = 0;
        var before = 0L;
        local.Events.Instead = (flow, message) =>
        {
            seen++;
            if (seen == WarmUp)
                before = GC.GetAllocatedBytesForCurrentThread();
            else if (seen == WarmUp + Measured)
                counted.SetResult(GC.GetAllocatedBytesForCurrentThread() - before);
            flow.Send(message.Span);
        };
        using var peer = new UdpPeerSocket(local.On(SipTransport.Udp));
        var message = SampleMessages.Options("allocation");

        for (var i = 0; i < WarmUp + Measured; i++)
        {
            peer.Send(message);
            await peer.ReceiveAsync();
        }

        Assert.InRange(await counted.Task, 0, OnceInAWhile);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Send_from_another_thread_allocates_nothing(bool portable)
    {
        await using var local = await LocalTransports.StartAsync(
            options => options with { UdpPort = 0, Udp = options.Udp with { Portable = portable } });
        using var peer = new UdpPeerSocket(local.On(SipTransport.Udp));
        Assert.True(local.Flows.TryGetUdp(peer.Local, out var flow));
        var message = SampleMessages.Options("allocation");
        for (var i = 0; i < WarmUp; i++)
            flow.Send(message);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Measured; i++)
            flow.Send(message);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, OnceInAWhile);
    }
}
