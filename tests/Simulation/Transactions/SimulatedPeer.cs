using System.Text;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;
using Softswitch.Protocols.Timers;

namespace Softswitch.Simulation.Tests.Transactions;

/// <summary>A user agent's transaction layer on one end of the network, with its agenda of things to do later.</summary>
internal abstract class SimulatedPeer : ITransactionUser
{
    // One shard: timers that are due together fire in the order of their start, not of hash codes that each process draws.
    private readonly TimerWheel _wheel = new(nowMs: 0, shards: 1);
    private readonly PriorityQueue<Action, (long At, long Order)> _agenda = new();
    private readonly SipMessage _message = new();
    private long _order;

    protected SimulatedPeer(LossyNetwork network, SimulatedFlow flow)
    {
        Network = network;
        Flow = flow;
        Layer = new TransactionLayer(this, _wheel, SipTimers.Standard, TransactionLimits.Standard);
    }

    public TransactionLayer Layer { get; }

    public bool IsIdle => Layer.Counters.TotalActive == 0 && _wheel.Count == 0 && _agenda.Count == 0;

    protected LossyNetwork Network { get; }

    protected SimulatedFlow Flow { get; }

    public void Receive(byte[] bytes)
    {
        if (!SipParser.Parse(bytes, _message, SipLimits.Default).IsOk)
            throw new InvalidDataException(Encoding.Latin1.GetString(bytes));
        if (_message.IsRequest)
            Layer.ReceiveRequest(_message, Flow, Network.NowMs);
        else
            Layer.ReceiveResponse(_message, Flow, Network.NowMs);
    }

    public void Advance()
    {
        while (_agenda.TryPeek(out _, out var due) && due.At <= Network.NowMs)
            _agenda.Dequeue()();
        _wheel.Advance(Network.NowMs);
    }

    public void Later(int ms, Action action) => _agenda.Enqueue(action, (Network.NowMs + ms, _order++));

    public abstract void OnRequest(ServerTransaction transaction, SipMessage request);

    public abstract void OnCancel(ServerTransaction cancel, SipMessage request, ServerTransaction? invite);

    public abstract void OnAck(SipMessage ack, ISipFlow flow, ServerTransaction? invite);

    public abstract void OnStrayResponse(SipMessage response, ISipFlow flow);

    public abstract void OnTimeout(ServerTransaction transaction);

    public void OnTransportError(ServerTransaction transaction) =>
        throw new InvalidOperationException("The simulated network takes every message.");

    public int WriteTrying(SipMessage invite, ISipFlow flow, Span<byte> destination)
    {
        var writer = new SipWriter(destination);
        SipResponses.Write(ref writer, invite, 100, default, default);
        writer.End();
        return writer.Length;
    }

    protected static byte[] Answer(SipMessage request, int status)
    {
        var writer = new SipWriter(new byte[1_024]);
        SipResponses.Write(ref writer, request, status, default, "callee"u8);
        writer.End();
        return writer.Written.ToArray();
    }
}
