using System.Net;
using System.Net.WebSockets;
using System.Text;
using Softswitch.Gateway.Tests.Transport.Streams;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Transport.WebSockets;

public sealed class WebSocketTransportTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(SipTransport.Ws, WebSocketMessageType.Text)]
    [InlineData(SipTransport.Ws, WebSocketMessageType.Binary)]
    [InlineData(SipTransport.Wss, WebSocketMessageType.Text)]
    public async Task Messages_of_a_browser_go_both_ways(SipTransport transport, WebSocketMessageType kind)
    {
        await using var local = await StartAsync();
        using var browser = await ConnectAsync(local.On(transport), transport);

        await SendAsync(browser, SampleMessages.Text("one", new string('x', 20_000)), kind);
        var (flow, text) = await local.Events.MessageAsync();

        Assert.Equal("sip", browser.SubProtocol);
        Assert.Equal(SampleMessages.Text("one", new string('x', 20_000)), text);
        Assert.Equal((transport, true), (flow.Transport, flow.IsReliable));
        Assert.Equal(SendOutcome.Sent, flow.Send("text"u8));
        Assert.Equal(SendOutcome.Sent, flow.Send([0xff, 0xfe]));
        Assert.Equal((WebSocketMessageType.Text, "text"), await ReceiveAsync(browser));
        Assert.Equal((WebSocketMessageType.Binary, "\u00ff\u00fe"), await ReceiveAsync(browser));
        Assert.True(local.Flows.TryResolve(flow.Id, out var found));
        Assert.Same(flow, found);
        Assert.Same(flow, (await local.Transports.ConnectAsync(transport, flow.Remote)).Flow);
    }

    [Fact]
    public async Task Message_in_fragments_arrives_whole()
    {
        await using var local = await StartAsync();
        using var browser = await ConnectAsync(local.On(SipTransport.Ws), SipTransport.Ws);
        var message = SampleMessages.Options("pieces");

        for (var i = 0; i < message.Length; i++)
        {
            await browser.SendAsync(
                message.AsMemory(i, 1), WebSocketMessageType.Text, i == message.Length - 1, CancellationToken.None);
        }

        Assert.Equal(SampleMessages.Text("pieces"), (await local.Events.MessageAsync()).Text);
    }

    [Fact]
    public async Task Double_crlf_is_answered_with_crlf()
    {
        await using var local = await StartAsync();
        using var browser = await ConnectAsync(local.On(SipTransport.Ws), SipTransport.Ws);

        await SendAsync(browser, "\r\n\r\n", WebSocketMessageType.Text);

        Assert.Equal((WebSocketMessageType.Text, "\r\n"), await ReceiveAsync(browser));
        await local.Events.KeepAliveAsync();
    }

    [Fact]
    public async Task Browser_with_nothing_to_say_is_kept()
    {
        await using var local = await StartAsync();
        using var browser = await ConnectAsync(local.On(SipTransport.Ws), SipTransport.Ws);
        await SendAsync(browser, SampleMessages.Text("one"), WebSocketMessageType.Text);
        await local.Events.MessageAsync();

        local.Time.Advance(TimeSpan.FromHours(1));
        await SendAsync(browser, SampleMessages.Text("two"), WebSocketMessageType.Text);

        Assert.Equal(SampleMessages.Text("two"), (await local.Events.MessageAsync()).Text);
    }

    [Fact]
    public async Task Message_beyond_the_limit_ends_the_connection()
    {
        await using var local = await StartAsync();
        using var browser = await ConnectAsync(local.On(SipTransport.Ws), SipTransport.Ws);

        await SendAsync(browser, new string('x', 70_000), WebSocketMessageType.Text);

        await local.Events.ClosedAsync();
        Assert.Equal(1, local.Dropped(DropReason.TooLong));
        Assert.Equal(0, local.Transports.Snapshot().Received(SipTransport.Ws));
    }

    [Fact]
    public async Task Browser_that_closes_is_reported_once()
    {
        await using var local = await StartAsync();
        using var browser = await ConnectAsync(local.On(SipTransport.Ws), SipTransport.Ws);
        await SendAsync(browser, SampleMessages.Text("one"), WebSocketMessageType.Text);
        var (flow, _) = await local.Events.MessageAsync();

        await browser.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).WaitAsync(Guard);

        Assert.Same(flow, await local.Events.ClosedAsync());
        Assert.Equal(WebSocketState.Closed, browser.State);
        Assert.Equal(0, local.Transports.Snapshot().OpenConnections(SipTransport.Ws));
    }

    [Fact]
    public async Task Client_without_the_sub_protocol_sip_is_refused()
    {
        await using var local = await StartAsync();
        using var client = new ClientWebSocket();
        client.Options.AddSubProtocol("chat");

        await Assert.ThrowsAsync<WebSocketException>(
            () => client.ConnectAsync(UriOf(local.On(SipTransport.Ws), SipTransport.Ws), CancellationToken.None).WaitAsync(Guard));
        Assert.Equal(1, local.Dropped(DropReason.HandshakeFailed));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n\r\n", "HTTP/1.1 426 ", DropReason.HandshakeFailed)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\n\r\nmore", "HTTP/1.1 400 ", DropReason.HandshakeFailed)]
    [InlineData(
        "GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: upgrade\r\nSec-WebSocket-Version: 13\r\n"
        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: sip\r\nOrigin: https://evil.example\r\n\r\n",
        "HTTP/1.1 403 ",
        DropReason.OriginRefused)]
    public async Task Request_that_is_no_allowed_handshake_is_answered_and_closed(string request, string answer, DropReason reason)
    {
        await using var local = await StartAsync(options => options with { AllowedOrigins = ["https://phone.example"] });
        using var peer = await StreamPeer.ConnectAsync(local.On(SipTransport.Ws));

        await peer.SendAsync(request);

        Assert.Equal(answer, await peer.ReceiveAsync(answer.Length));
        await peer.ReceiveEndAsync();
        Eventually.True(() => local.Dropped(reason) == 1);
    }

    [Fact]
    public async Task Connection_to_a_browser_cannot_be_opened_from_here()
    {
        await using var local = await StartAsync();

        var result = await local.Transports.ConnectAsync(SipTransport.Ws, new IPEndPoint(IPAddress.Loopback, 9));

        Assert.Equal(ConnectFailure.NotSupported, result.Failure);
    }

    private static Task<LocalTransports> StartAsync(Func<TransportOptions, TransportOptions>? change = null) =>
        LocalTransports.StartAsync(options => (change?.Invoke(options) ?? options) with { WsPort = 0, WssPort = 0 });

    private static Uri UriOf(IPEndPoint gateway, SipTransport transport) =>
        new($"{(transport == SipTransport.Wss ? "wss" : "ws")}://{gateway}/");

    private static async Task<ClientWebSocket> ConnectAsync(IPEndPoint gateway, SipTransport transport)
    {
        var client = new ClientWebSocket();
        client.Options.AddSubProtocol("sip");
        client.Options.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        await client.ConnectAsync(UriOf(gateway, transport), CancellationToken.None).WaitAsync(Guard);
        return client;
    }

    private static Task SendAsync(ClientWebSocket client, string text, WebSocketMessageType kind) =>
        client.SendAsync(Encoding.Latin1.GetBytes(text), kind, endOfMessage: true, CancellationToken.None).WaitAsync(Guard);

    private static async Task<(WebSocketMessageType Kind, string Text)> ReceiveAsync(ClientWebSocket client)
    {
        var buffer = new byte[65_536];
        var received = await client.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(Guard);
        return (received.MessageType, Encoding.Latin1.GetString(buffer, 0, received.Count));
    }
}
