using System.Buffers;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;

namespace Softswitch.Gateway.Transport.WebSockets;

/// <summary>Answers the opening handshake of a WebSocket client on a raw stream (RFC 6455 4.2, RFC 7118 4).</summary>
internal static class WebSocketUpgrade
{
    private const int LargestHead = 8192;
    private const string AcceptSalt = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PongTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The open WebSocket; null when the client was refused, told so and counted.</summary>
    public static async Task<WebSocket?> AcceptAsync(Stream stream, TransportContext context, CancellationToken cancel)
    {
        var (verdict, key) = await ReadAsync(stream, context, cancel);
        await stream.WriteAsync(Answer(verdict, key), cancel);
        if (verdict != UpgradeVerdict.Accepted)
        {
            context.Counters.Dropped(
                verdict == UpgradeVerdict.ForbiddenOrigin ? DropReason.OriginRefused : DropReason.HandshakeFailed);
            return null;
        }

        return WebSocket.CreateFromStream(stream, new WebSocketCreationOptions
        {
            IsServer = true,
            SubProtocol = "sip",
            KeepAliveInterval = PingInterval,
            KeepAliveTimeout = PongTimeout,
        });
    }

    private static async Task<(UpgradeVerdict Verdict, string Key)> ReadAsync(
        Stream stream, TransportContext context, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LargestHead);
        try
        {
            var filled = 0;
            while (filled < buffer.Length)
            {
                var count = await stream.ReadAsync(buffer.AsMemory(filled), cancel);
                if (count == 0)
                    throw new EndOfStreamException();
                filled += count;
                var end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
                if (end < 0)
                    continue;
                // A client may send nothing more before it has the answer (RFC 6455 4.1).
                if (end + 4 != filled)
                    break;
                var verdict = UpgradeRequest.Read(buffer.AsSpan(0, filled), context.Options.AllowedOrigins, out var request);
                return (verdict, request.Key);
            }

            return (UpgradeVerdict.Malformed, "");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Answer(UpgradeVerdict verdict, string key) => Encoding.ASCII.GetBytes(verdict switch
    {
        UpgradeVerdict.Accepted => "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + $"Sec-WebSocket-Accept: {AcceptKey(key)}\r\nSec-WebSocket-Protocol: sip\r\n\r\n",
        UpgradeVerdict.WrongMethod => Refusal("405 Method Not Allowed", "Allow: GET\r\n"),
        UpgradeVerdict.ForbiddenOrigin => Refusal("403 Forbidden"),
        UpgradeVerdict.NotWebSocket => Refusal(
            "426 Upgrade Required", "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: sip\r\n"),
        _ => Refusal("400 Bad Request"),
    });

    private static string Refusal(string status, string headers = "") =>
        $"HTTP/1.1 {status}\r\n{headers}Content-Length: 0\r\nConnection: close\r\n\r\n";

    // RFC 6455 4.2.2 fixes SHA-1 here; it proves that the server read the handshake and protects nothing.
#pragma warning disable CA5350
    private static string AcceptKey(string key) =>
        Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + AcceptSalt)));
#pragma warning restore CA5350
}
