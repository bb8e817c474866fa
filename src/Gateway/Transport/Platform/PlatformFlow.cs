using System.Collections.Concurrent;
using System.Net;

namespace Softswitch.Gateway.Transport.Platform;

/// <summary>
/// One end of a way from a call of one tenant to a call of another that never leaves this process. What is sent on it comes out
/// at the other end, in order, on a thread of the pool. Nobody outside can have one: what comes over it is believed.
/// </summary>
internal sealed class PlatformFlow : Flow
{
    /// <summary>No name of anybody: who sends to it stays on the flow (RFC 6761 6.4).</summary>
    public const string Host = "platform.invalid";

    private readonly ConcurrentQueue<byte[]> _sent = new();
    private readonly IFlowEvents _events;
    private readonly IPEndPoint _local;
    private readonly FlowId _id;
    private PlatformFlow _other = null!;
    private int _underway;

    private PlatformFlow(IFlowEvents events, IPAddress address, FlowId id)
        : base(SipTransport.Tcp) => (_events, _local, _id) = (events, new IPEndPoint(address, 5060), id);

    public override IPEndPoint Local => _local;

    public override IPEndPoint Remote => _local;

    public override FlowId Id => _id;

    public override AdvertisedAddress Advertised => new(Host, 5060);

    /// <summary>Makes both ends; the first one is for who calls.</summary>
    /// <param name="address">Where media of this gateway reaches its own ports.</param>
    public static PlatformFlow Open(IFlowEvents events, IPAddress address, long number)
    {
        var calling = new PlatformFlow(events, address, new FlowId($"platform:{number}a"));
        var called = new PlatformFlow(events, address, new FlowId($"platform:{number}b"));
        (calling._other, called._other) = (called, calling);
        return calling;
    }

    public override SendOutcome Send(ReadOnlySpan<byte> message)
    {
        _sent.Enqueue(message.ToArray());
        if (Interlocked.Increment(ref _underway) == 1)
            ThreadPool.UnsafeQueueUserWorkItem(static flow => flow.Deliver(), this, preferLocal: false);
        return SendOutcome.Sent;
    }

    public override void Close()
    {
        // There is nothing to close: the calls end, and nobody knows the flow any more.
    }

    private void Deliver()
    {
        do
        {
            if (_sent.TryDequeue(out var message))
                _events.OnMessage(_other, message);
        }
        while (Interlocked.Decrement(ref _underway) > 0);
    }
}
