using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;
using Softswitch.Protocols.Timers;

namespace Softswitch.Gateway.Registrar;

/// <summary>One watched flow and the channels behind it.</summary>
internal sealed class KeptFlow(Flow flow, SignallingCore core, RegistrarOptions options, Action<string> lost)
    : TimerNode(flow.GetHashCode()), IClientTransactionUser
{
    private readonly Lock _gate = new();
    private ImmutableArray<Caller> _callers = [];
    private volatile bool _stopped;

    public ImmutableArray<Caller> Callers => _callers;

    public void Add(Caller caller)
    {
        lock (_gate)
        {
            if (!_callers.Contains(caller))
                _callers = _callers.Add(caller);
        }
    }

    /// <summary>True when nobody is left.</summary>
    public bool Remove(Caller caller)
    {
        lock (_gate)
            _callers = _callers.Remove(caller);
        return _callers.IsEmpty;
    }

    // A connection says itself when it ends; only datagrams need asking.
    public void Start()
    {
        if (!flow.IsReliable)
            core.Wheel.Schedule(this, core.Clock.NowMs + (long)options.PingInterval.TotalMilliseconds);
    }

    public void Stop()
    {
        _stopped = true;
        core.Wheel.Cancel(this);
    }

    public void OnResponse(ClientTransaction transaction, SipMessage response)
    {
        // Any answer, also a refusal, shows that the device is there.
        if (response.StatusCode >= 200 && !_stopped)
            Start();
    }

    public void OnTimeout(ClientTransaction transaction) => lost(flow.Id.Value);

    public void OnTransportError(ClientTransaction transaction) => lost(flow.Id.Value);

    protected override void OnTimer(long nowMs)
    {
        if (_stopped)
            return;

        Span<byte> room = stackalloc byte[32];
        var branch = core.Ids.NextBranch(room);
        var writer = new SipWriter(Scratch.Buffer);
        WriteOptions(ref writer, branch);
        if (core.Transactions.Start(writer.Written, SipMethod.Options, branch, flow, this, nowMs) is null)
            Start();
    }

    private void WriteOptions(ref SipWriter writer, scoped ReadOnlySpan<byte> branch)
    {
        OutOfDialog.Begin(ref writer, SipMethod.Options, $"sip:{flow.Remote}", flow, branch, []);
        writer.Raw("From: <sip:ping@"u8);
        OutOfDialog.Address(ref writer, flow.Advertised);
        writer.Raw(">"u8);
        OutOfDialog.Tag(ref writer, core.Ids.NextTag());
        writer.Raw("\r\nTo: <sip:"u8);
        writer.Text(flow.Remote.ToString());
        writer.Raw(">\r\n"u8);
        writer.Header(HeaderName.CallId, core.Ids.NextSipCallId());
        writer.CSeq(1, SipMethod.Options);
        OutOfDialog.Contact(ref writer, flow);
        writer.End();
    }
}
