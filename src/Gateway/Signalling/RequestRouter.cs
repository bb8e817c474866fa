using Softswitch.Domain.Calls;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Messaging;
using Softswitch.Gateway.Registrar;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Subscriptions;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Signalling;

/// <summary>Brings requests to who deals with them: legs of calls, new calls, the registrar, messages, subscriptions.</summary>
internal sealed class RequestRouter : ITransactionUser
{
    private SignallingCore _core = null!;
    private SessionTable _table = null!;
    private CallStarter _calls = null!;
    private RegistrarService _registrar = null!;
    private TextMessages _messages = null!;
    private SubscribeService _subscriptions = null!;
    private RequestAdmission _admission = null!;
    private OverloadControl _overload = null!;

    /// <summary>Set to refuse new calls and tell OPTIONS so (draining).</summary>
    public bool IsDraining { get; set; }

    /// <summary>Says who deals with what; before the first message.</summary>
    public void Use(
        SignallingCore core, SessionTable table, CallStarter calls, RegistrarService registrar, TextMessages messages, SubscribeService subscriptions,
        RequestAdmission admission, OverloadControl overload)
    {
        (_core, _table, _calls, _registrar, _messages) = (core, table, calls, registrar, messages);
        (_subscriptions, _admission, _overload) = (subscriptions, admission, overload);
    }

    public bool TakeStateless(SipMessage request, ISipFlow flow)
    {
        var status = StatusWithoutState(request, out var headers);
        if (status != 0)
            _admission.Answer(request, (Flow)flow, status, headers);
        return status != 0;
    }

    public void OnRequest(ServerTransaction transaction, SipMessage request)
    {
        if (!request.ToTag.IsEmpty)
            Inside(transaction, request);
        else
            Outside(transaction, request);
    }

    public void OnCancel(ServerTransaction cancel, SipMessage request, ServerTransaction? invite)
    {
        // RFC 3261 9.2: an INVITE that is known is told of, also when it has its answer already.
        _core.Replies.Send(cancel, request, invite is null ? 481 : 200);
        switch (invite?.UserState)
        {
            case PendingInvite pending:
                Cancel(pending, ReasonLines.OfCancel(request));
                break;
            case InboundLeg leg:
                Cancel(leg, ReasonLines.OfCancel(request));
                break;
            case Renegotiation change:
                change.OnCancel(invite);
                break;
            default:
                break;
        }
    }

    public void OnAck(SipMessage ack, ISipFlow flow, ServerTransaction? invite)
    {
        if (_table.Find(ack.ToTag) is { } leg)
            leg.Call.Enter(ack, message => leg.OnAck(message, (Flow)flow));
    }

    public void OnStrayResponse(SipMessage response, ISipFlow flow)
    {
        // A 2xx after its transaction and leg are gone; the device gives up when no ACK comes (RFC 3261 13.3.1.4).
    }

    public void OnTimeout(ServerTransaction transaction)
    {
        if (transaction.UserState is InboundLeg leg)
            leg.Call.Post(leg.OnTimeout);
    }

    public void OnTransportError(ServerTransaction transaction)
    {
        // A connection that broke: its owner hears of it by the flow, and the call by its timers.
    }

    public int WriteTrying(SipMessage invite, ISipFlow flow, Span<byte> destination)
    {
        Span<byte> host = stackalloc byte[65];
        var writer = new SipWriter(destination);
        SipResponses.Write(ref writer, invite, 100, default, default, Replies.Source((Flow)flow, host));
        writer.End();
        return writer.Overflowed ? 0 : writer.Length;
    }

    private void Cancel(PendingInvite pending, ReleaseCause told)
    {
        if (pending.TryCancel(out var leg))
            _core.Replies.Send(pending.Transaction, pending.Invite, 487);
        else if (leg is not null)
            Cancel(leg, told);
    }

    private static void Cancel(InboundLeg leg, ReleaseCause told) => leg.Call.Post(() => leg.OnCancel(told));

    private void Inside(ServerTransaction transaction, SipMessage request)
    {
        if (_subscriptions.Knows(request))
        {
            _subscriptions.OnSubscribe(transaction, request);
            return;
        }

        if (_table.Find(request.ToTag) is not { } leg)
        {
            _core.Replies.Send(transaction, request, 481);
            return;
        }

        // It may have to wait for its turn, and can be cancelled meanwhile.
        if (request.Method == SipMethod.Invite)
            transaction.UserState = leg.Change;
        leg.Call.Enter(request, message => leg.OnRequest(transaction, message));
    }

    private void Outside(ServerTransaction transaction, SipMessage request)
    {
        switch (request.Method)
        {
            case SipMethod.Register:
                _registrar.OnRegister(transaction, request);
                break;
            case SipMethod.Invite:
                _calls.OnInvite(transaction, request);
                break;
            case SipMethod.Subscribe:
                _subscriptions.OnSubscribe(transaction, request);
                break;
            default:
                _messages.OnMessage(transaction, request);
                break;
        }
    }

    /// <summary>The answer to a request that concerns nothing that is here; 0 for one that may.</summary>
    private int StatusWithoutState(SipMessage request, out ReadOnlySpan<byte> headers)
    {
        if (RequestGuard.Check(request, out headers) is var status && status != 0)
            return status;
        if (!request.ToTag.IsEmpty)
            return _table.Find(request.ToTag) is null && !_subscriptions.Knows(request) ? 481 : 0;

        switch (request.Method)
        {
            case SipMethod.Invite or SipMethod.Options when IsDraining:
                headers = "Retry-After: 60\r\n"u8;
                return 503;
            case SipMethod.Invite when !_overload.Admits(request):
            case SipMethod.Options when _overload.Share == OverloadControl.Whole:
                headers = "Retry-After: 5\r\n"u8;
                return 503;
            // Lamps give way before calls do.
            case SipMethod.Subscribe when IsDraining || _overload.Share > 0:
                headers = "Retry-After: 30\r\n"u8;
                return 503;
            case SipMethod.Subscribe when SubscribeRequest.TryReadEvent(request, out _):
                return 0;
            case SipMethod.Register or SipMethod.Invite or SipMethod.Message:
                return 0;
            case SipMethod.Options:
                headers = Capabilities;
                return 200;
            case SipMethod.Subscribe or SipMethod.Publish:
                headers = SubscribeRequest.AllowEventsLine;
                return 489;
            case SipMethod.Bye or SipMethod.Update or SipMethod.Prack or SipMethod.Info or SipMethod.Notify or SipMethod.Cancel:
                return 481;
            default:
                headers = Replies.AllowLine;
                return 405;
        }
    }

    private static ReadOnlySpan<byte> Capabilities =>
        "Allow: INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, PRACK, UPDATE, INFO, MESSAGE, SUBSCRIBE\r\nSupported: 100rel, timer, path, outbound, gruu, eventlist\r\nAccept: application/sdp\r\nAllow-Events: dialog, message-summary, as-feature-event\r\n"u8;
}
