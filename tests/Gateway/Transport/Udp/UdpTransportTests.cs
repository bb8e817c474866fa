using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Transport.Udp;

public sealed class UdpTransportTests
{
    public static TheoryData<bool, string> Kinds => new()
    {
        { false, "127.0.0.1" },
        { false, "::1" },
        { true, "127.0.0.1" },
        { true, "::1" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Message_from_a_peer_is_delivered_and_answered_on_its_flow(bool portable, string address)
    {
        await using var local = await StartAsync(portable, address);
        using var peer = new UdpPeerSocket(local.On(SipTransport.Udp));

        peer.Send(SampleMessages.Options("first"));
        var (flow, text) = await local.Events.MessageAsync();

        Assert.Equal(SampleMessages.Text("first"), text);
        Assert.Equal((SipTransport.Udp, false, peer.Local), (flow.Transport, flow.IsReliable, flow.Remote));
        Assert.Equal(new AdvertisedAddress(address, local.On(SipTransport.Udp).Port), flow.Advertised);
        Assert.Equal(SendOutcome.Sent, flow.Send("answer"u8));
        Assert.Equal("answer", await peer.ReceiveTextAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Answers_from_the_receiving_thread_all_arrive_in_order(bool portable, string address)
    {
        await using var local = await StartAsync(portable, address);
        local.Events.Instead = static (flow, message) => flow.Send(message.Span);
        using var peer = new UdpPeerSocket(local.On(SipTransport.Udp));
        var large = new byte[60_000];
        Array.Fill(large, (byte)'x');

        for (var round = 0; round < 20; round++)
        {
            for (var i = 0; i < 10; i++)
                peer.Send(Encoding.ASCII.GetBytes($"message {round} {i}"));
            peer.Send(large);
            for (var i = 0; i < 10; i++)
                Assert.Equal($"message {round} {i}", await peer.ReceiveTextAsync());
            Assert.Equal(large, await peer.ReceiveAsync());
        }

        Eventually.True(() => local.Transports.Snapshot().Sent(SipTransport.Udp) == 220);
        Assert.Equal(220, local.Transports.Snapshot().Received(SipTransport.Udp));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Keep_alives_of_both_kinds_are_answered_and_reported(bool portable, string address)
    {
        await using var local = await StartAsync(portable, address);
        using var peer = new UdpPeerSocket(local.On(SipTransport.Udp));

        peer.Send("\r\n\r\n"u8);
        Assert.Equal("\r\n", await peer.ReceiveTextAsync());
        Assert.Equal(peer.Local, (await local.Events.KeepAliveAsync()).Remote);

        peer.Send(Convert.FromHexString("000100002112A442B7E7A701BC34D686FA87DFAE"));
        var answer = await peer.ReceiveAsync();
        Assert.Equal("0101", Convert.ToHexString(answer, 0, 2));
        Assert.Equal(peer.Local.Port, ((answer[26] << 8) | answer[27]) ^ 0x2112);
        await local.Events.KeepAliveAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Datagrams_that_are_no_sip_are_counted_and_nothing_else(bool portable, string address)
    {
        await using var local = await StartAsync(portable, address);
        using var peer = new UdpPeerSocket(local.On(SipTransport.Udp));

        peer.Send([]);
        peer.Send("\0\0\0\0"u8);
        peer.Send(new byte[65_001]);
        peer.Send(Convert.FromHexString("000100042112A442B7E7A701BC34D686FA87DFAE"));
        peer.Send(SampleMessages.Options("last"));

        Assert.Equal(SampleMessages.Text("last"), (await local.Events.MessageAsync()).Text);
        Assert.Equal(2, local.Dropped(DropReason.TooShort));
        Assert.Equal(1, local.Dropped(DropReason.TooLong));
        Assert.Equal(1, local.Dropped(DropReason.Malformed));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Flow_id_of_a_peer_resolves_to_the_same_way(bool portable, string address)
    {
        await using var local = await StartAsync(portable, address);
        using var peer = new UdpPeerSocket(local.On(SipTransport.Udp));
        peer.Send(SampleMessages.Options("first"));
        var (flow, _) = await local.Events.MessageAsync();

        Assert.True(local.Flows.TryResolve(new FlowId(flow.Id.Value), out var again));

        Assert.Equal(flow, again);
        Assert.Equal(SendOutcome.Sent, again.Send("hello"u8));
        Assert.Equal("hello", await peer.ReceiveTextAsync());
    }

    [Fact]
    public async Task Flow_id_names_the_socket_when_there_are_several()
    {
        var second = IPAddress.Parse("127.0.0.2");
        await using var local = await LocalTransports.StartAsync(
            options => options with { UdpPort = 0, BindAddresses = [IPAddress.Loopback, second] });
        using var peer = new UdpPeerSocket(local.Transports.EndPoints.Single(end => end.EndPoint.Address.Equals(second)).EndPoint);
        peer.Send(SampleMessages.Options("first"));
        var (flow, _) = await local.Events.MessageAsync();

        Assert.True(local.Flows.TryResolve(flow.Id, out var again));
        again.Send("hello"u8);

        Assert.Equal(second, again.Local.Address);
        Assert.Equal("hello", await peer.ReceiveTextAsync());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Handler_that_throws_costs_only_its_own_message(bool portable, string address)
    {
        await using var local = await StartAsync(portable, address);
        local.Events.Also = FlowRecorder.FailOnPoison;
        using var peer = new UdpPeerSocket(local.On(SipTransport.Udp));

        peer.Send(SampleMessages.Options("poison"));
        peer.Send(SampleMessages.Options("cure"));

        Assert.Equal(SampleMessages.Text("cure"), (await local.Events.MessageAsync()).Text);
        Assert.Equal(1, local.Dropped(DropReason.HandlerFailed));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Message_larger_than_udp_carries_is_refused(bool portable, string address)
    {
        await using var local = await StartAsync(portable, address);
        Assert.True(local.Flows.TryGetUdp(new IPEndPoint(IPAddress.Parse(address), 5060), out var flow));

        Assert.Equal(SendOutcome.TooLarge, flow.Send(new byte[65_508]));
        Assert.Equal(1, local.Dropped(DropReason.TooLargeToSend));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Flow_after_the_end_of_its_listener_is_closed(bool portable, string address)
    {
        var local = await StartAsync(portable, address);
        Assert.True(local.Flows.TryGetUdp(new IPEndPoint(IPAddress.Parse(address), 5060), out var flow));
        await local.DisposeAsync();

        Assert.Equal(SendOutcome.Closed, flow.Send("late"u8));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Port_in_use_is_one_clear_line(bool portable)
    {
        await using var first = await StartAsync(portable, "127.0.0.1");
        var taken = first.On(SipTransport.Udp);

        var failure = await Assert.ThrowsAsync<TransportStartException>(() => LocalTransports.StartAsync(
            options => options with { UdpPort = taken.Port, Udp = options.Udp with { Portable = portable } }));

        Assert.Equal($"UDP {taken}: the port is in use by another program", failure.Message);
        Assert.Equal((SipTransport.Udp, taken), (failure.Transport, failure.EndPoint));
    }

    [Fact]
    public async Task Peers_are_shared_by_the_receivers_and_served_beyond_those_remembered()
    {
        await using var local = await LocalTransports.StartAsync(
            options => options with { UdpPort = 0, Udp = new UdpOptions { Receivers = 3, RememberedPeers = 2 } });
        var threads = new ConcurrentDictionary<int, bool>();
        local.Events.Instead = (flow, message) =>
        {
            threads[Environment.CurrentManagedThreadId] = true;
            flow.Send(message.Span);
        };
        var peers = Enumerable.Range(0, 40).Select(_ => new UdpPeerSocket(local.On(SipTransport.Udp))).ToList();

        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < peers.Count; i++)
                peers[i].Send(Encoding.ASCII.GetBytes($"this is peer {i}"));
            for (var i = 0; i < peers.Count; i++)
                Assert.Equal($"this is peer {i}", await peers[i].ReceiveTextAsync());
        }

        // The kernel chooses by address and port; that 40 peers all meet the same receiver does not happen.
        if (OperatingSystem.IsLinux())
            Assert.InRange(threads.Count, 2, 3);
        peers.ForEach(peer => peer.Dispose());
    }

    [Fact]
    public async Task Advertised_address_is_the_configured_one_or_that_of_the_route()
    {
        await using var wild = await LocalTransports.StartAsync(
            options => options with { UdpPort = 0, BindAddresses = [IPAddress.Any] });
        await using var named = await LocalTransports.StartAsync(
            options => options with { UdpPort = 0, AdvertisedAddress = "sip.example.org" });

        Assert.True(wild.Flows.TryGetUdp(new IPEndPoint(IPAddress.Loopback, 5060), out var routed));
        Assert.True(named.Flows.TryGetUdp(new IPEndPoint(IPAddress.Loopback, 5060), out var configured));

        Assert.Equal("127.0.0.1", routed.Advertised.Host);
        Assert.Equal($"sip.example.org:{named.On(SipTransport.Udp).Port}", configured.Advertised.ToString());
    }

    private static Task<LocalTransports> StartAsync(bool portable, string address) => LocalTransports.StartAsync(options => options with
    {
        UdpPort = 0,
        BindAddresses = [IPAddress.Parse(address)],
        Udp = options.Udp with { Portable = portable },
    });
}
