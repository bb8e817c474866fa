using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Observation;
using Softswitch.Gateway.Registrar;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Subscriptions;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Transport.Platform;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Signalling;

/// <summary>From bytes to transactions: parses, refuses what cannot be read, challenges what has to prove itself first.</summary>
internal sealed class SipReceiver : IFlowEvents
{
    [ThreadStatic]
    private static SipMessage? _message;

    private SignallingCore _core = null!;
    private RequestAdmission _admission = null!;
    private FlowKeeper _keeper = null!;
    private SessionTable _table = null!;
    private SubscriptionTable _subscriptions = null!;
    private SipWatch? _watch;

    public void Use(
        SignallingCore core, RequestAdmission admission, FlowKeeper keeper, SessionTable table, SubscriptionTable subscriptions, SipWatch? watch = null) =>
        (_core, _admission, _keeper, _table, _subscriptions, _watch) = (core, admission, keeper, table, subscriptions, watch);

    public void OnMessage(Flow flow, ReadOnlyMemory<byte> bytes)
    {
        var message = _message ?? new SipMessage();
        _message = null;
        try
        {
            var stamp = _watch?.Received(flow, bytes.Span) ?? default;
            var isProven = Receive(flow, bytes, message);
            _watch?.Judged(stamp, flow, bytes.Span, message.Method, isProven);
        }
        finally
        {
            message.Clear();
            _message = message;
        }
    }

    public void OnKeepAlive(Flow flow)
    {
        // Answered by the transport; a device that pings is watched like one that does not.
    }

    public void OnClosed(Flow flow)
    {
        _keeper.Lost(flow.Id.Value);
        _table.OnFlows.Closed(flow);
        _subscriptions.Closed(flow);
    }

    /// <summary>True when the sender has proven himself as far as was asked, or the message belongs to something that is here.</summary>
    private bool Receive(Flow flow, ReadOnlyMemory<byte> bytes, SipMessage message)
    {
        var result = SipParser.Parse(bytes, message, SipLimits.Default);
        if (!result.IsOk)
        {
            _admission.AnswerBroken(message, flow, result);
            return false;
        }

        if (!message.IsRequest)
            return _core.Transactions.ReceiveResponse(message, flow, _core.Clock.NowMs) != ResponseVerdict.Stray;

        if (flow is not PlatformFlow && _admission.Ignores(message, flow))
            return false;
        flow = ReplyPath.Of(message, flow);

        // What can only be challenged costs no transaction: nothing is kept for somebody unproven.
        if (NeedsProof(message) && flow is not PlatformFlow && !_admission.Admit(message, flow))
            return false;

        var isKnown = message.ToTag.IsEmpty ? NeedsProof(message) : _watch is null || _table.Find(message.ToTag) is not null;
        var verdict = _core.Transactions.ReceiveRequest(message, flow, _core.Clock.NowMs);
        if (verdict == RequestVerdict.Busy)
            _core.Replies.SendStateless(flow, message, 503, "Retry-After: 10\r\n"u8);
        return isKnown && verdict != RequestVerdict.Busy;
    }

    private static bool NeedsProof(SipMessage request) =>
        request.ToTag.IsEmpty && (request.Method is SipMethod.Invite or SipMethod.Register or SipMethod.Message or SipMethod.Subscribe);
}
