using System.Text;
using System.Threading.Channels;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Transport;

/// <summary>Hears a gateway's flows; a test awaits what it expects, in order.</summary>
internal sealed class FlowRecorder : IFlowEvents
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    private readonly Channel<ReceivedMessage> _messages = Channel.CreateUnbounded<ReceivedMessage>();
    private readonly Channel<Flow> _keepAlives = Channel.CreateUnbounded<Flow>();
    private readonly Channel<Flow> _closed = Channel.CreateUnbounded<Flow>();

    /// <summary>Runs on the receiving thread instead of recording.</summary>
    public Action<Flow, ReadOnlyMemory<byte>>? Instead { get; set; }

    /// <summary>Runs on the receiving thread before recording.</summary>
    public Action<Flow, ReadOnlyMemory<byte>>? Also { get; set; }

    public int ClosedCount => _closed.Reader.Count;

    public static void FailOnPoison(Flow flow, ReadOnlyMemory<byte> message)
    {
        if (message.Span.IndexOf("poison"u8) >= 0)
            throw new InvalidOperationException("poisoned");
    }

    public Task<ReceivedMessage> MessageAsync() => NextAsync(_messages);

    public Task<Flow> KeepAliveAsync() => NextAsync(_keepAlives);

    public Task<Flow> ClosedAsync() => NextAsync(_closed);

    public void OnMessage(Flow flow, ReadOnlyMemory<byte> message)
    {
        if (Instead is { } instead)
        {
            instead(flow, message);
            return;
        }

        Also?.Invoke(flow, message);
        _messages.Writer.TryWrite(new ReceivedMessage(flow, Encoding.Latin1.GetString(message.Span)));
    }

    public void OnKeepAlive(Flow flow) => _keepAlives.Writer.TryWrite(flow);

    public void OnClosed(Flow flow) => _closed.Writer.TryWrite(flow);

    private static Task<T> NextAsync<T>(Channel<T> channel) => channel.Reader.ReadAsync().AsTask().WaitAsync(Guard);
}
