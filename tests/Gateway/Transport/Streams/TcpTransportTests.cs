using System.Net;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Transport.Streams;

public sealed class TcpTransportTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task Messages_over_a_connection_go_both_ways(string address)
    {
        await using var local = await StartAsync(options => options with { BindAddresses = [IPAddress.Parse(address)] });
        using var peer = await StreamPeer.ConnectAsync(local.On(SipTransport.Tcp));

        await peer.SendAsync(SampleMessages.Text("one") + SampleMessages.Text("two", "body"));
        var (flow, one) = await local.Events.MessageAsync();
        var (_, two) = await local.Events.MessageAsync();

        Assert.Equal(SampleMessages.Text("one"), one);
        Assert.Equal(SampleMessages.Text("two", "body"), two);
        Assert.Equal((SipTransport.Tcp, true, peer.Local), (flow.Transport, flow.IsReliable, flow.Remote));
        Assert.Equal(new AdvertisedAddress(address, local.On(SipTransport.Tcp).Port), flow.Advertised);
        Assert.Equal(SendOutcome.Sent, flow.Send("answer"u8));
        Assert.Equal("answer", await peer.ReceiveAsync(6));
    }

    [Fact]
    public async Task Double_crlf_is_answered_with_crlf()
    {
        await using var local = await StartAsync();
        using var peer = await StreamPeer.ConnectAsync(local.On(SipTransport.Tcp));

        await peer.SendAsync("\r\n\r\n");

        Assert.Equal("\r\n", await peer.ReceiveAsync(2));
        Assert.Equal(peer.Local, (await local.Events.KeepAliveAsync()).Remote);
    }

    [Fact]
    public async Task Flow_id_resolves_while_the_connection_lives_and_never_after()
    {
        await using var local = await StartAsync();
        var peer = await StreamPeer.ConnectAsync(local.On(SipTransport.Tcp));
        await peer.SendAsync(SampleMessages.Text("one"));
        var (flow, _) = await local.Events.MessageAsync();

        Assert.True(local.Flows.TryResolve(new FlowId(flow.Id.Value), out var found));
        Assert.Same(flow, found);
        Assert.Equal(1, local.Transports.Snapshot().OpenConnections(SipTransport.Tcp));
        peer.Dispose();

        Assert.Same(flow, await local.Events.ClosedAsync());
        Assert.False(local.Flows.TryResolve(flow.Id, out _));
        Assert.Equal(SendOutcome.Closed, flow.Send("late"u8));
        Assert.Equal(0, local.Transports.Snapshot().OpenConnections(SipTransport.Tcp));
    }

    [Fact]
    public async Task Handler_that_throws_costs_only_its_own_message()
    {
        await using var local = await StartAsync();
        local.Events.Also = FlowRecorder.FailOnPoison;
        using var peer = await StreamPeer.ConnectAsync(local.On(SipTransport.Tcp));

        await peer.SendAsync(SampleMessages.Text("poison") + SampleMessages.Text("cure"));

        Assert.Equal(SampleMessages.Text("cure"), (await local.Events.MessageAsync()).Text);
        Assert.Equal(1, local.Dropped(DropReason.HandlerFailed));
    }

    [Fact]
    public async Task Reader_that_is_too_slow_is_cut_off_at_the_limit()
    {
        const int Limit = 100_000;
        await using var local = await StartAsync(
            options => options with { Limits = options.Limits with { OutputQueueBytes = Limit } });
        using var peer = await StreamPeer.ConnectAsync(local.On(SipTransport.Tcp));
        await peer.SendAsync(SampleMessages.Text("one"));
        var (flow, _) = await local.Events.MessageAsync();

        var outcome = SendOutcome.Sent;
        var block = new byte[10_000];
        // Kernel buffers of both ends hold at most some megabytes.
        for (var i = 0; i < 5_000 && outcome == SendOutcome.Sent; i++)
            outcome = flow.Send(block);

        Assert.Equal(SendOutcome.SlowReader, outcome);
        Assert.Same(flow, await local.Events.ClosedAsync());
        Assert.Equal(1, local.Dropped(DropReason.SlowReader));
        await peer.ReceiveEndAsync();
    }

    [Fact]
    public async Task Source_beyond_its_share_of_connections_is_closed_at_once()
    {
        await using var local = await StartAsync(
            options => options with { Limits = options.Limits with { ConnectionsPerSource = 1 } });
        using var first = await StreamPeer.ConnectAsync(local.On(SipTransport.Tcp));
        await first.SendAsync("\r\n\r\n");
        await local.Events.KeepAliveAsync();

        using var second = await StreamPeer.ConnectAsync(local.On(SipTransport.Tcp));
        await second.ReceiveEndAsync();

        Assert.Equal(1, local.Dropped(DropReason.SourceLimit));
        await first.SendAsync("\r\n\r\n");
        await local.Events.KeepAliveAsync();
    }

    [Fact]
    public async Task Port_in_use_is_one_clear_line()
    {
        await using var first = await StartAsync();
        var taken = first.On(SipTransport.Tcp);

        var failure = await Assert.ThrowsAsync<TransportStartException>(
            () => LocalTransports.StartAsync(options => options with { UdpPort = 0, TcpPort = taken.Port }));

        Assert.Equal($"TCP {taken}: the port is in use by another program", failure.Message);
    }

    [Fact]
    public async Task Connection_opened_from_here_is_shared_and_reused()
    {
        await using var local = await StartAsync();
        await using var other = await StartAsync();
        var target = other.On(SipTransport.Tcp);

        var results = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => local.Transports.ConnectAsync(SipTransport.Tcp, target).AsTask()));
        var flow = results[0].Flow!;
        Assert.All(results, result => Assert.Same(flow, result.Flow));
        Assert.Same(flow, (await local.Transports.ConnectAsync(SipTransport.Tcp, target)).Flow);
        flow.Send(SampleMessages.Options("outbound"));

        var (there, text) = await other.Events.MessageAsync();
        Assert.Equal(SampleMessages.Text("outbound"), text);
        Assert.Equal(local.On(SipTransport.Tcp).Port, flow.Advertised.Port);
        // RFC 5923: the other side finds the same connection by its address.
        Assert.Same(there, (await other.Transports.ConnectAsync(SipTransport.Tcp, there.Remote)).Flow);
    }

    [Fact]
    public async Task Peer_that_does_not_listen_is_a_reason_and_no_exception()
    {
        await using var local = await StartAsync();
        IPEndPoint gone;
        await using (var other = await StartAsync())
            gone = other.On(SipTransport.Tcp);

        var result = await local.Transports.ConnectAsync(SipTransport.Tcp, gone);

        Assert.Equal(new ConnectResult(null, ConnectFailure.Refused), result);
    }

    [Fact]
    public async Task Stop_closes_and_reports_every_connection()
    {
        var local = await StartAsync();
        var peers = new List<StreamPeer>();
        for (var i = 0; i < 5; i++)
        {
            peers.Add(await StreamPeer.ConnectAsync(local.On(SipTransport.Tcp)));
            await peers[i].SendAsync("\r\n\r\n");
            await local.Events.KeepAliveAsync();
        }

        await local.DisposeAsync();

        Assert.Equal(5, local.Events.ClosedCount);
        foreach (var peer in peers)
        {
            await peer.ReceiveEndAsync();
            peer.Dispose();
        }
    }

    private static Task<LocalTransports> StartAsync(Func<TransportOptions, TransportOptions>? change = null) =>
        LocalTransports.StartAsync(options => (change?.Invoke(options) ?? options) with { TcpPort = 0 });
}
