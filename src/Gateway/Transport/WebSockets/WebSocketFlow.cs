using System.Buffers;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Unicode;
using Softswitch.Gateway.Transport.Streams;

namespace Softswitch.Gateway.Transport.WebSockets;

/// <summary>A WebSocket connection: one SIP message per WebSocket message, text or binary (RFC 7118 5).</summary>
internal sealed class WebSocketFlow(Connections owner, Socket socket, WebSocket webSocket, ConnectionEnds ends)
    : ConnectionFlow(owner, socket, ends)
{
    private const int FirstBytes = 4096;

    /// <summary>
    /// WebSocket pings find a silent peer dead; a browser page may have nothing to say for long, once it has said
    /// anything.
    /// </summary>
    protected override TimeSpan Patience => HasSpoken ? TimeSpan.MaxValue : Limits.FirstMessageTimeout;

    protected override async Task ReceiveAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
        try
        {
            var filled = 0;
            while (true)
            {
                if (filled == buffer.Length)
                    buffer = Grow(buffer);
                var received = await webSocket.ReceiveAsync(buffer.AsMemory(filled), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    await webSocket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    return;
                }

                Heard();
                filled += received.Count;
                if (filled > Limits.Message.MaxMessageBytes)
                {
                    End(DropReason.TooLong);
                    return;
                }

                NoteUnfinished(!received.EndOfMessage, isNew: false);
                if (!received.EndOfMessage)
                    continue;
                Handle(buffer.AsMemory(0, filled));
                filled = 0;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Text frames must be UTF-8; a SIP body need not be.
    protected override ValueTask WriteAsync(ReadOnlyMemory<byte> message) => webSocket.SendAsync(
        message,
        Utf8.IsValid(message.Span) ? WebSocketMessageType.Text : WebSocketMessageType.Binary,
        endOfMessage: true,
        CancellationToken.None);

    protected override void ReleaseStream() => webSocket.Dispose();

    private void Handle(ReadOnlyMemory<byte> message)
    {
        var bytes = message.Span;
        if (!bytes.Trim("\r\n"u8).IsEmpty)
        {
            Context.Deliver(this, message);
        }
        else if (bytes.SequenceEqual("\r\n\r\n"u8))
        {
            // Browser libraries send the keep-alive of streams here too (RFC 5626 3.5.1).
            Send("\r\n"u8);
            Context.KeepAlive(this);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
