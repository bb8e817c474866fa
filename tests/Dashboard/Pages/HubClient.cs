using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Softswitch.Dashboard.Tests.Pages;

/// <summary>The page's side of the stream: SignalR's JSON hub protocol over one WebSocket.</summary>
internal sealed class HubClient : IDisposable
{
    private const char Separator = '\x1e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JsonElement> _messages = new();
    private readonly StringBuilder _text = new();

    public static async Task<HubClient> Watch(Portal portal, string tenant, string? origin = null)
    {
        var client = new HubClient();
        client._socket.Options.Cookies = new CookieContainer();
        client._socket.Options.Cookies.Add(portal.Cookies.GetCookies(portal.Address));
        if (origin is not null)
            client._socket.Options.SetRequestHeader("Origin", origin);
        await client._socket.ConnectAsync(new Uri($"ws://{portal.Address.Authority}/live/hub"), CancellationToken.None);
        await client.Send("""{"protocol":"json","version":1}""");
        await client.Send($$"""{"type":4,"invocationId":"1","target":"Watch","arguments":["{{tenant}}","en"]}""");
        return client;
    }

    /// <summary>The next message that is not a handshake or a ping; null when the connection was closed.</summary>
    public async Task<JsonElement?> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            while (_messages.TryDequeue(out var message))
            {
                if (message.TryGetProperty("type", out var type) && type.GetInt32() != 6)
                    return message;
            }

            if (!await Receive(patience.Token))
                return null;
        }
    }

    public void Dispose() => _socket.Dispose();

    private Task Send(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text + Separator), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task<bool> Receive(CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            var read = await _socket.ReceiveAsync(buffer, cancellation);
            if (read.MessageType == WebSocketMessageType.Close)
                return false;
            _text.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));
        }
        catch (WebSocketException)
        {
            return false;
        }

        var parts = _text.ToString().Split(Separator);
        _text.Clear().Append(parts[^1]);
        foreach (var part in parts[..^1])
            _messages.Enqueue(JsonDocument.Parse(part).RootElement);
        return true;
    }
}
