using System.Net;
using Softswitch.Gateway.Transport;
using Softswitch.Support.Memory;

namespace Softswitch.Gateway.Tests.Transport.Udp;

public sealed class UdpAllocationTests
{
    private const int WarmUp = 200;
    private const int Measured = 500;
    private const int Rounds = 5;

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
        var (seen, before, least) = (0, 0L, long.MaxValue);
        local.Events.Instead = (flow, message) =>
        {
            flow.Send(message.Span);
            if (++seen < WarmUp || (seen - WarmUp) % Measured != 0)
                return;
            if (seen > WarmUp)
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            if (seen == WarmUp + (Rounds * Measured))
                counted.SetResult(least);
            before = GC.GetAllocatedBytesForCurrentThread();
        };
        using var peer = new UdpPeerSocket(local.On(SipTransport.Udp));
        var message = SampleMessages.Options("allocation");

        for (var i = 0; i < WarmUp + (Rounds * Measured); i++)
        {
            peer.Send(message);
            await peer.ReceiveAsync();
        }

        // The runtime may allocate once when it compiles a loop anew: what counts is what every round allocates.
        Assert.Equal(0, await counted.Task);
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

        Assert.Equal(0, Allocated.InEveryRound(Measured, () => flow.Send(message)));
    }
}
