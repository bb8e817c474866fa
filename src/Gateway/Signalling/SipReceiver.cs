using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Registrar;
using Softswitch.Gateway.Sessions;
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

    public void Use(SignallingCore core, RequestAdmission admission, FlowKeeper keeper, SessionTable table) =>
        (_core, _admission, _keeper, _table) = (core, admission, keeper, table);

    public void OnMessage(Flow flow, ReadOnlyMemory<byte> bytes)
    {
        var message = _message ?? new SipMessage();
        _message = null;
        try
        {
            Receive(flow, bytes, message);
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
    }

    private void Receive(Flow flow, ReadOnlyMemory<byte> bytes, SipMessage message)
    {
        var result = SipParser.Parse(bytes, message, SipLimits.Default);
        if (!result.IsOk)
        {
            if (result.Status != 0)
                _admission.AnswerBroken(message, flow, result);
            return;
        }

        if (!message.IsRequest)
        {
            _core.Transactions.ReceiveResponse(message, flow, _core.Clock.NowMs);
            return;
        }

        flow = ReplyPath.Of(message, flow);

        // What can only be challenged costs no transaction: nothing is kept for somebody unproven.
        if (NeedsProof(message) && flow is not PlatformFlow && !_admission.Admit(message, flow))
            return;

        if (_core.Transactions.ReceiveRequest(message, flow, _core.Clock.NowMs) == RequestVerdict.Busy)
            _core.Replies.SendStateless(flow, message, 503, "Retry-After: 10\r\n"u8);
    }

    private static bool NeedsProof(SipMessage request) =>
        request.ToTag.IsEmpty && (request.Method is SipMethod.Invite or SipMethod.Register or SipMethod.Message);
}
