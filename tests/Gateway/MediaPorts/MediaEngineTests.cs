using System.Net;
using Softswitch.Gateway.MediaPorts;

namespace Softswitch.Gateway.Tests.MediaPorts;

[Collection(RealSocketsCollection.Name)]
public sealed class MediaEngineTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Packets_pass_both_ways_from_the_relays_ports(bool isManaged)
    {
        using var bench = (isManaged ? new MediaBench(network: () => new ManagedPacketNetwork()) : new MediaBench()).Connected();

        bench.Alice.SendRtp(MediaBench.Rtp(bench.A), "hello");
        Assert.Equal(("hello", MediaBench.Rtp(bench.B)), bench.Bob.Receive());
        bench.Bob.SendRtp(MediaBench.Rtp(bench.B), "hi");
        Assert.Equal(("hi", MediaBench.Rtp(bench.A)), bench.Alice.Receive());
        bench.Alice.SendRtcp(MediaBench.Rtp(bench.A), "muxed");
        Assert.Equal(("muxed", MediaBench.Rtp(bench.B)), bench.Bob.Receive());
        var figures = bench.Engine.Release(bench.A);
        Assert.Equal((1L, 17L, 1L, 14L, 1L), (figures.PacketsReceived, figures.BytesReceived, figures.PacketsSent, figures.BytesSent, figures.RtcpReceived));
    }

    [IPv6Fact]
    public void Packets_pass_over_ipv6()
    {
        using var bench = new MediaBench(isV6: true).Connected();
        bench.Alice.SendRtp(MediaBench.Rtp(bench.A), "hello");
        Assert.Equal(("hello", MediaBench.Rtp(bench.B)), bench.Bob.Receive());
    }

    [Fact]
    public void Rtcp_has_its_own_ports_where_it_is_not_muxed()
    {
        using var bench = new MediaBench();
        using var aliceRtcp = new MediaPhone("127.0.17.2");
        using var bobRtcp = new MediaPhone("127.0.17.3");
        bench.Negotiate(bench.A, bench.Alice, aliceRtcp);
        bench.Negotiate(bench.B, bench.Bob, bobRtcp);
        bench.Engine.Connect(bench.A, bench.B);

        aliceRtcp.SendRtcp(MediaBench.Rtcp(bench.A), "report");
        Assert.Equal(("report", MediaBench.Rtcp(bench.B)), bobRtcp.Receive());
    }

    [Fact]
    public void Stranger_never_redirects_and_rubbish_is_counted()
    {
        using var bench = new MediaBench().Connected();
        using var stranger = new MediaPhone("127.0.17.66");
        var port = MediaBench.Rtp(bench.A);
        bench.Alice.SendRtp(port, "1");
        Assert.Equal("1", bench.Bob.Receive().Mark);
        for (var i = 0; i < 20; i++)
        {
            bench.Time.Advance(TimeSpan.FromMilliseconds(20));
            stranger.SendRtp(port, "evil");
        }

        stranger.Send(port, [1, 2, 3]);
        stranger.Send(port, new byte[1900]);
        bench.Alice.SendRtp(port, "2");
        Assert.Equal("2", bench.Bob.Receive().Mark);
        bench.Bob.SendRtp(MediaBench.Rtp(bench.B), "to alice");
        Assert.Equal("to alice", bench.Alice.Receive().Mark);
        Assert.False(stranger.HasPacket);
        var figures = bench.Engine.Figures(bench.A);
        Assert.Equal((20L, 2L, 2L), (figures.Strangers, figures.Invalid, figures.PacketsReceived));
    }

    [Fact]
    public void Another_port_of_the_same_host_is_learned_and_sent_to()
    {
        using var bench = new MediaBench().Connected();
        using var mapped = new MediaPhone("127.0.17.2");
        mapped.SendRtp(MediaBench.Rtp(bench.A), "from behind");
        Assert.Equal("from behind", bench.Bob.Receive().Mark);
        bench.Bob.SendRtp(MediaBench.Rtp(bench.B), "back");
        Assert.Equal("back", mapped.Receive().Mark);
    }

    [Fact]
    public void Renegotiation_sends_to_the_new_address_at_once()
    {
        using var bench = new MediaBench().Connected();
        using var moved = new MediaPhone("127.0.17.4");
        bench.Bob.SendRtp(MediaBench.Rtp(bench.B), "old");
        Assert.Equal("old", bench.Alice.Receive().Mark);
        bench.Negotiate(bench.A, moved);
        bench.Bob.SendRtp(MediaBench.Rtp(bench.B), "new");
        Assert.Equal("new", moved.Receive().Mark);
        bench.Engine.SetRemote(bench.A, new MediaRemote(null, null));
        bench.Bob.SendRtp(MediaBench.Rtp(bench.B), "held");
        bench.Negotiate(bench.A, moved);
        bench.Bob.SendRtp(MediaBench.Rtp(bench.B), "resumed");
        Assert.True(moved.Receive().Mark is "held" or "resumed"); // the loop may see the first packet after the second change
    }

    [Fact]
    public void Udptl_passes_only_where_anything_may()
    {
        using var bench = new MediaBench().Connected();
        byte[] udptl = [0, 1, 6, 1, 2, 3, 4, 5, 6, 7, 8, 9, (byte)'f', (byte)'a', (byte)'x'];
        bench.Alice.Send(MediaBench.Rtp(bench.A), udptl);
        bench.Alice.SendRtp(MediaBench.Rtp(bench.A), "rtp");
        Assert.Equal("rtp", bench.Bob.Receive().Mark);
        bench.Negotiate(bench.A, bench.Alice, payload: MediaPayload.Any);
        bench.Alice.Send(MediaBench.Rtp(bench.A), udptl);
        Assert.Equal("fax", bench.Bob.Receive().Mark);
    }

    [Fact]
    public void Transfer_between_calls_relays_to_the_new_peer()
    {
        using var bench = new MediaBench().Connected();
        using var carol = new MediaPhone("127.0.17.5");
        var c = bench.Allocate(null);
        bench.Negotiate(c, carol);
        bench.Engine.Connect(bench.A, c);
        bench.Alice.SendRtp(MediaBench.Rtp(bench.A), "to carol");
        Assert.Equal("to carol", carol.Receive().Mark);
        carol.SendRtp(MediaBench.Rtp(c), "to alice");
        Assert.Equal("to alice", bench.Alice.Receive().Mark);
        bench.Bob.SendRtp(MediaBench.Rtp(bench.B), "to nobody");
        Assert.StartsWith("first", bench.Events.Next(), StringComparison.Ordinal);
        Assert.StartsWith("first", bench.Events.Next(), StringComparison.Ordinal);
        Assert.Equal($"first {bench.B.Id}", bench.Events.Next());
    }

    [Fact]
    public void Silence_and_return_are_told()
    {
        using var bench = new MediaBench(new MediaOptions { SilenceSeconds = 5 }).Connected();
        bench.Engine.WatchSilence(bench.A, true);
        bench.Alice.SendRtp(MediaBench.Rtp(bench.A), "1");
        Assert.Equal($"first {bench.A.Id}", bench.Events.Next());
        bench.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal($"silence {bench.A.Id} 5", bench.Events.Next());
        bench.Alice.SendRtp(MediaBench.Rtp(bench.A), "2");
        Assert.Equal($"resumed {bench.A.Id}", bench.Events.Next());
    }

    [Fact]
    public void Released_port_is_deaf_in_quarantine_and_clean_for_its_next_owner()
    {
        var options = new MediaOptions { FirstPort = 20000, LastPort = 20003, QuarantineSeconds = 30 };
        using var bench = new MediaBench(options).Connected();
        var port = MediaBench.Rtp(bench.A);
        var figures = bench.Engine.Release(bench.A);
        Assert.Same(figures, bench.Engine.Release(bench.A));
        Assert.False(bench.Engine.TryAllocate(false, bench.B, out _));
        bench.Alice.SendRtp(port, "late");
        bench.Time.Advance(TimeSpan.FromSeconds(30));
        var next = bench.Allocate(bench.B);
        Assert.Equal(port, MediaBench.Rtp(next));
        Assert.NotEqual(bench.A.Id, next.Id);
        bench.Negotiate(next, bench.Alice);
        bench.Engine.Connect(next, bench.B);
        bench.Alice.SendRtp(port, "new");
        var mark = bench.Bob.Receive().Mark;
        Assert.True(mark == "new" || bench.Bob.Receive().Mark == "new", "the new call is relayed");
    }

    [Fact]
    public void Port_held_by_another_program_is_passed_over()
    {
        using var taken = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Dgram, System.Net.Sockets.ProtocolType.Udp);
        taken.Bind(new IPEndPoint(IPAddress.Any, 22001));
        var options = new MediaOptions { FirstPort = 22000, LastPort = 22005 };
        using var bench = new MediaBench(options);
        Assert.Equal([22002, 22004], new[] { bench.A.RtpPort, bench.B.RtpPort }.Order());
        Assert.False(bench.Engine.TryAllocate(false, null, out _));
    }
}
