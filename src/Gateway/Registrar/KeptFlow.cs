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
    /// <summary>
    /// A connection says itself when it ends, unless its device vanished; asking also keeps it from being closed as idle
    /// (RFC 5626 4.4.1).
    /// </summary>
    private const int ConnectionPingMs = 120_000;

    private readonly Lock _gate = new();
    private ImmutableArray<Caller> _callers = [];
    private bool _started;
    private volatile bool _stopped;

    /// <summary>False when the flow was stopped before: keep it anew.</summary>
    public bool TryAdd(Caller caller)
    {
        lock (_gate)
        {
            if (_stopped)
                return false;
            if (!_callers.Contains(caller))
                _callers = _callers.Add(caller);
            if (!_started)
                PingLater();
            _started = true;
            return true;
        }
    }

    /// <summary>True when nobody is left: it is stopped then.</summary>
    public bool Remove(Caller caller)
    {
        lock (_gate)
        {
            _callers = _callers.Remove(caller);
            if (!_callers.IsEmpty)
                return false;
            Stop();
            return true;
        }
    }

    /// <summary>Stops asking; returns who was behind the flow.</summary>
    public ImmutableArray<Caller> Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            core.Wheel.Cancel(this);
            return _callers;
        }
    }

    public void OnResponse(ClientTransaction transaction, SipMessage response)
    {
        // Any answer, also a refusal, shows that the device is there.
        if (response.StatusCode >= 200 && !_stopped)
            PingLater();
    }

    public void OnTimeout(ClientTransaction transaction)
    {
        flow.Close();
        lost(flow.Id.Value);
    }

    // An error of this side, such as a route that is missing for a moment, says nothing about the device; a connection that
    // ended is told by its transport.
    public void OnTransportError(ClientTransaction transaction) => PingLater();

    protected override void OnTimer(long nowMs)
    {
        if (_stopped)
            return;

        Span<byte> room = stackalloc byte[32];
        var branch = core.Ids.NextBranch(room);
        var writer = new SipWriter(Scratch.Buffer);
        WriteOptions(ref writer, branch);
        if (core.Transactions.Start(writer.Written, SipMethod.Options, branch, flow, this, nowMs) is null)
            PingLater();
    }

    private void PingLater()
    {
        // WebSockets have pings of their own.
        if (_stopped || flow.Transport is SipTransport.Ws or SipTransport.Wss)
            return;
        core.Wheel.Schedule(this, core.Clock.NowMs + (flow.IsReliable ? ConnectionPingMs : (long)options.PingInterval.TotalMilliseconds));
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
