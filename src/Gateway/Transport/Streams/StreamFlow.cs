using System.Net.Sockets;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>A TCP or TLS connection: a stream that is cut into messages (RFC 3261 18.3).</summary>
internal sealed class StreamFlow(Connections owner, Socket socket, Stream stream, ConnectionEnds ends)
    : ConnectionFlow(owner, socket, ends)
{
    protected override async Task ReceiveAsync()
    {
        using var input = new StreamInput();
        while (true)
        {
            var count = await ReadAsync(input);
            if (count == 0)
                return;
            Heard();
            input.Add(count);
            if (!DeliverWholeMessages(input))
                return;
        }
    }

    protected override ValueTask WriteAsync(ReadOnlyMemory<byte> message) => stream.WriteAsync(message);

    protected override void ReleaseStream() => stream.Dispose();

    private async ValueTask<int> ReadAsync(StreamInput input)
    {
        if (!input.IsEmpty)
            return await stream.ReadAsync(input.Space());
        // A read of nothing waits until there is something: an idle connection holds no buffer.
        input.Release();
        var none = await stream.ReadAsync(Memory<byte>.Empty);
        return none + await stream.ReadAsync(input.Space());
    }

    /// <summary>False when the rest of the stream cannot be understood; the connection is ended then.</summary>
    private bool DeliverWholeMessages(StreamInput input)
    {
        var any = false;
        while (true)
        {
            var received = input.Received;
            var frame = SipFraming.Next(received.Span, Limits.Message);
            switch (frame.Status)
            {
                case SipFrameStatus.NeedMore:
                    // RFC 3261 7.5: line breaks before a message are no part of it.
                    NoteUnfinished(!received.Span.Trim("\r\n"u8).IsEmpty, any);
                    return true;
                case SipFrameStatus.Message:
                    Context.Deliver(this, received[..frame.Length]);
                    break;
                case SipFrameStatus.Ping:
                    Send("\r\n"u8);
                    Context.KeepAlive(this);
                    break;
                case SipFrameStatus.Pong:
                    break;
                default:
                    Refuse(frame, received);
                    return false;
            }

            any = true;
            input.Take(frame.Length);
        }
    }

    // With a whole head the sender can be told what is wrong; where its body ends nobody knows, so the stream is over.
    private void Refuse(SipFrame frame, ReadOnlyMemory<byte> received)
    {
        if (frame.HeadLength > 0)
            Context.Deliver(this, received[..frame.HeadLength]);
        End(frame.Status == SipFrameStatus.TooLarge ? DropReason.TooLong : DropReason.Malformed);
    }
}
