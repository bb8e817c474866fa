using System.Net;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Native;
using Softswitch.Support.Memory;

namespace Softswitch.Gateway.Tests.MediaPorts;

[Collection(RealSocketsCollection.Name)]
public sealed class MediaEngineEnduranceTests
{
    private const int Endpoints = 1000;
    private const int Burst = 200; // fits the kernel buffer of a port

    private int _oldest; // that a packet was when it was received

    [LinuxFact]
    public void Thousand_endpoints_come_and_go_without_leaking_descriptors()
    {
        var before = Descriptors();
        var options = new MediaOptions { QuarantineSeconds = 0, BindAddress = IPAddress.Parse("127.0.17.1") };
        using (var engine = new MediaEngine(options, new RecordedEvents(), TimeProvider.System))
        {
            AllocateAndRelease(engine);
            var afterFirst = Descriptors();
            AllocateAndRelease(engine);
            Assert.InRange(Descriptors(), 0, afterFirst);
        }

        Assert.InRange(Descriptors(), 0, before + 5);
    }

    [Fact]
    public void Release_while_packets_fly_neither_throws_nor_relays_to_the_next_call()
    {
        var options = new MediaOptions { QuarantineSeconds = 0 };
        using var bench = new MediaBench(options).Connected();
        var (a, b) = (bench.A, bench.B);
        for (var round = 0; round < Burst / 4; round++)
        {
            for (var i = 0; i < 4; i++)
                bench.Alice.SendRtp(MediaBench.Rtp(a), $"{round}");
            bench.Engine.Release(a);
            bench.Engine.Release(b);
            a = bench.Allocate(null);
            b = bench.Allocate(a);
            bench.Negotiate(a, bench.Alice);
            bench.Negotiate(b, bench.Bob);
            bench.Engine.Connect(a, b);
        }

        bench.Alice.SendRtp(MediaBench.Rtp(a), "last");
        while (bench.Bob.Receive().Mark != "last")
            Assert.NotNull(a); // what flew before the release may arrive first
    }

    [LinuxFact]
    public void Relaying_allocates_nothing()
    {
        using var network = new LinuxPacketNetwork();
        using var phone = new MediaPhone("127.0.17.7");
        var events = new RecordedEvents();
        var options = new MediaOptions { MaxPacketsPerSecond = 100_000 };
        var forwarder = new PacketForwarder(network.Batch, new PacketSender(network, new MediaClock(TimeProvider.System)), new HandshakeDesk(network, events), events, options);
        var (a, b) = (Endpoint(network, 24000, 0), Endpoint(network, 24002, 2));
        a.SetRemote(a.Remote.Renegotiated(new MediaRemote(phone.Local, phone.Local)));
        b.SetRemote(b.Remote.Renegotiated(new MediaRemote(phone.Local, phone.Local)));
        a.Peer = b;
        Send(phone, a);
        Relay(network, forwarder, a);
        var relayed = Burst;

        Assert.Equal(0, Allocated.InEveryRound(1, () => relayed += Relay(network, forwarder, a), before: () => Send(phone, a)));
        Assert.Equal(relayed, b.PacketsSent);
        Assert.True(_oldest > 0, "the kernel says when a packet came");
        network.Close(a.Pair.Rtp);
        network.Close(a.Pair.Rtcp);
        network.Close(b.Pair.Rtp);
        network.Close(b.Pair.Rtcp);
    }

    private static void Send(MediaPhone phone, MediaEndpoint to)
    {
        for (var i = 0; i < Burst; i++)
            phone.SendRtp(MediaBench.Rtp(to), "payload");
    }

    private int Relay(LinuxPacketNetwork network, PacketForwarder forwarder, MediaEndpoint from)
    {
        var relayed = 0;
        while (relayed < Burst && network.Wait(10_000) > 0)
        {
            var count = network.Receive(from.Pair.Rtp);
            // What comes between the waiting and the receiving has no age yet, nor what comes before the kernel is ready to say it.
            _oldest = Math.Max(_oldest, network.Batch.Age(0));
            forwarder.Handle(from, false, count, 1_000_000 + relayed);
            relayed += count;
        }

        return relayed;
    }

    private static MediaEndpoint Endpoint(LinuxPacketNetwork network, int port, ulong token)
    {
        var address = IPAddress.Parse("127.0.17.1");
        var rtp = network.TryOpen(NativeAddress.From(address, port), 256 * 1024)!;
        var rtcp = network.TryOpen(NativeAddress.From(address, port + 1), 256 * 1024)!;
        network.Watch(rtp, token);
        return new MediaEndpoint(new MediaEndpointId(port), new MediaPair(0, port, false, rtp, rtcp), address);
    }

    private static void AllocateAndRelease(MediaEngine engine)
    {
        var endpoints = new List<MediaEndpoint>(Endpoints);
        for (var i = 0; i < Endpoints; i++)
        {
            Assert.True(engine.TryAllocate(false, null, out var endpoint));
            endpoints.Add(endpoint);
        }

        Assert.Equal(Endpoints, endpoints.Select(endpoint => endpoint.RtpPort).Distinct().Count());
        foreach (var endpoint in endpoints)
            engine.Release(endpoint);
    }

    // What others left open and nobody refers to is closed first, or it would be at any moment.
    private static int Descriptors()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Directory.GetFiles("/proc/self/fd").Length;
    }
}
