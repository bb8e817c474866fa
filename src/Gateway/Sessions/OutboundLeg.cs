using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>A called device's leg: this gateway sends its INVITE (RFC 3261 13.2).</summary>
internal sealed class OutboundLeg : LegSession, IClientTransactionUser
{
    private const int MostForks = 16;

    private readonly LegCommand.Offer _offer;
    private readonly Flow? _reachable;
    private readonly ReliableReception _reception;
    private MessageBody? _offered;
    private ClientTransaction? _transaction;
    private InviteState _state = InviteState.Proceeding;
    private ReleaseCause? _cancelled;
    private uint _cseq;
    private byte[]? _ack;
    private byte[] _winner = [];
    private List<(byte[] Tag, byte[] Ack)>? _letGo;

    public OutboundLeg(CallSession call, LegCommand.Offer offer)
        : this(call, offer, call.Core.Flows.TryResolve(new FlowId(offer.Target.Flow), out var flow) ? flow : null)
    {
    }

    private OutboundLeg(CallSession call, LegCommand.Offer offer, Flow? flow)
        : base(call, offer.Leg, flow ?? NoFlow.Instance)
    {
        (_offer, _reachable) = (offer, flow);
        Path.Follow(Flow, NextHop.IsSeenWhereItIs(Encoding.UTF8.GetBytes(offer.Target.Contact), Flow));
        SipCallId = call.Core.Ids.NextSipCallId();
        _reception = new ReliableReception(this);
    }

    public override string SipCallId { get; }

    public override bool IsEstablished => _state is InviteState.Answered or InviteState.Confirmed;

    public void Start()
    {
        if (_reachable is null)
        {
            Refused(480);
            return;
        }

        _offered = _offer.Body is null ? null : Media.Advertise(_offer.Body);
        if (_offer.Body is not null && _offered is null)
        {
            Refused(503);
            return;
        }

        Negotiate(Side.Local, NegotiationMessage.Invite, _offered is not null);
        SendInvite();
    }

    public override void Perform(LegCommand command)
    {
        if (command is LegCommand.Cancel cancel)
            Cancel(cancel.Cause);
        else
            base.Perform(command);
    }

    public void OnResponse(ClientTransaction transaction, SipMessage response) => Call.Enter(response, message => Take(transaction, message));

    public void OnTimeout(ClientTransaction transaction) => Call.Post(() => Refused(408));

    public void OnTransportError(ClientTransaction transaction) => Call.Post(() => Refused(503));

    /// <summary>Sends a PRACK; its outcome shows in the responses that follow.</summary>
    public void Acknowledge(SipMessage response, RAck rack)
    {
        if (!TakeDialog(response))
            return;
        Span<byte> room = stackalloc byte[32];
        var branch = Core.Ids.NextBranch(room);
        var writer = new SipWriter(Scratch.Buffer);
        Requests.Begin(ref writer, this, SipMethod.Prack, Dialog!.NextCSeq(), branch);
        rack.Write(ref writer);
        writer.End();
        Requests.Start(this, ref writer, SipMethod.Prack, branch, static _ => { });
    }

    public override void Abandon()
    {
        if (_state == InviteState.Proceeding)
            Cancel(ReleaseCause.Failure);
        else
            Lose(ReleaseCause.Failure);
    }

    // A device that rings answers on a connection of its own when the old one is gone (RFC 3261 18.2.2); this one did not.
    public override void OnFlowGone()
    {
        if (_state == InviteState.Proceeding)
            _transaction?.LoseFlow(Core.Clock.NowMs);
        else
            base.OnFlowGone();
    }

    // A device without its early dialog rings on: it is cancelled, and a BYE would find nothing.
    public override void Lose(ReleaseCause cause)
    {
        if (_state != InviteState.Proceeding)
        {
            base.Lose(cause);
            return;
        }

        Call.Raise(new CallInput.Released(Id, cause));
        Cancel(cause);
    }

    protected override void Acknowledged(SipMessage ack) => Change.TakeAck(ack);

    protected override void Acknowledge(MessageBody body)
    {
        if (_state != InviteState.Answered)
        {
            Change.TakeAcknowledge(body);
            return;
        }

        var answer = Media.Advertise(body);
        Negotiate(Side.Local, NegotiationMessage.Ack, answer is not null);
        Confirm(answer);
        if (answer is null)
            Lose(ReleaseCause.Failure);
    }

    protected override void End(ReleaseCause cause)
    {
        if (_state == InviteState.Proceeding)
            Cancel(cause);
        else
            base.End(cause);
    }

    // RFC 3261 13.2.2.4: even a session that is ended at once is acknowledged first.
    protected override void Settle()
    {
        if (_state == InviteState.Answered)
            Confirm(null);
        base.Settle();
    }

    private void SendInvite()
    {
        _cseq++;
        Span<byte> room = stackalloc byte[32];
        var branch = Core.Ids.NextBranch(room);
        var writer = new SipWriter(Scratch.Buffer);
        OutOfDialog.Begin(ref writer, SipMethod.Invite, _offer.Target.Contact, Flow, branch, _offer.Target.Path);
        Identities.WriteFrom(ref writer, this, _offer.Caller, _offer.Anonymous);
        Identities.WriteTo(ref writer, this, _offer.Destination);
        writer.Header(HeaderName.CallId, SipCallId);
        writer.CSeq(_cseq, SipMethod.Invite);
        OutOfDialog.Contact(ref writer, Flow);
        writer.Raw(Replies.AllowLine);
        // An offer of the device in a reliable response would want its answer in the PRACK, long before the caller has one.
        writer.Raw(_offered is null ? "Supported: timer\r\n"u8 : "Supported: 100rel, timer\r\n"u8);
        Timer.WriteRequest(ref writer);
        if (_offer.Anonymous)
            Identities.WritePrivacy(ref writer);
        else
            Identities.WriteAsserted(ref writer, this, _offer.Caller);
        Bodies.End(ref writer, _offered);
        _transaction = writer.Overflowed
            ? null
            : Core.Transactions.Start(writer.Written, SipMethod.Invite, branch, Flow, this, Core.Clock.NowMs);
        if (_transaction is null)
            Refused(503);
    }

    private void Take(ClientTransaction transaction, SipMessage response)
    {
        if (transaction != _transaction || (IsClosed && response.StatusCode is < 200 or >= 300))
            return;

        if (response.StatusCode < 200)
            TakeProvisional(response);
        else if (response.StatusCode < 300)
            TakeSuccess(response);
        else if (response.StatusCode == 422 && _state == InviteState.Proceeding && Timer.TakeTooBrief(response))
            SendInvite();
        else
            Refused(response.StatusCode);
    }

    private void TakeProvisional(SipMessage response)
    {
        if (_state != InviteState.Proceeding || response.StatusCode == 100)
            return;
        var isReliable = _offered is not null && response.Has(HeaderName.RSeq);
        if (isReliable && !_reception.Take(response))
            return;

        var body = Bodies.Of(response);
        if (_offered is null || !LegMedia.TryRead(body, out _))
            body = null;
        Negotiate(Side.Remote, isReliable ? NegotiationMessage.ReliableProvisional : NegotiationMessage.Provisional, body is not null);
        if (body is not null)
            Media.Learn(body);
        PeerAllowsUpdate |= response.HasToken(HeaderName.Allow, "UPDATE"u8);
        Call.Raise(new CallInput.Progressed(Id, response.StatusCode, body));
    }

    private void TakeSuccess(SipMessage response)
    {
        if (_state != InviteState.Proceeding)
        {
            TakeAnotherSuccess(response);
            return;
        }

        if (!TakeDialog(response))
        {
            // Without a Contact there is nobody to acknowledge to.
            Refused(502);
            return;
        }

        _winner = response.ToTag.ToArray();
        PeerAllowsUpdate |= response.HasToken(HeaderName.Allow, "UPDATE"u8);
        _state = InviteState.Answered;
        var body = Bodies.Of(response);
        Negotiate(Side.Remote, NegotiationMessage.InviteSuccess, body is not null);
        Timer.TakeAnswer(response);
        if (body is not null)
            Media.Learn(body);
        if (_offered is not null)
            Confirm(null);
        Call.Raise(new CallInput.Answered(Id, body ?? (_reception.Body)));
    }

    // RFC 3261 13.2.2.4: the same 2xx again, or one to let go: of another branch behind a forking proxy, or too late.
    private void TakeAnotherSuccess(SipMessage response)
    {
        if (response.ToTag.SequenceEqual(_winner))
        {
            if (_ack is not null)
                Flow.Send(_ack);
            return;
        }

        if (_letGo?.Find(each => response.ToTag.SequenceEqual(each.Tag)).Ack is { } again)
        {
            Flow.Send(again);
            return;
        }

        // More than any proxy forks to: a device that makes up tags is not followed.
        var kept = Dialog;
        if (_letGo?.Count >= MostForks || !TakeDialog(response))
            return;
        (_letGo ??= []).Add((response.ToTag.ToArray(), Acks.Send(this, _cseq, null)));
        Requests.SendBye(this, _cancelled ?? ReleaseCause.AnsweredElsewhere);
        Dialog = kept;
        Path.Choose();
    }

    /// <summary>Makes the dialog of a response, or goes on with the early one it belongs to.</summary>
    private bool TakeDialog(SipMessage response)
    {
        if (Dialog?.RemoteTag.SequenceEqual(response.ToTag) != true)
        {
            if (Dialog.TryCreateAsUac(response, isSecure: false, out var dialog) != DialogError.None)
                return false;
            Dialog = dialog;
        }
        else if (response.StatusCode >= 200)
        {
            Dialog.Confirm(response);
        }

        Path.Choose();
        return true;
    }

    private void Confirm(MessageBody? answer)
    {
        _ack = Acks.Send(this, _cseq, answer);
        _state = InviteState.Confirmed;
        Media.BeginWatching();
    }

    // The leg ends here: a device that is gone says nothing for 32 s, and the record of the call does not wait for it.
    private void Cancel(ReleaseCause cause)
    {
        if (_state != InviteState.Proceeding)
            return;
        _cancelled = cause;
        _state = InviteState.Ended;
        _transaction?.Cancel(ReasonLines.Of(cause), Core.Clock.NowMs);
        Close();
    }

    private void Refused(int status)
    {
        if (_state != InviteState.Proceeding || IsClosed)
            return;
        _state = InviteState.Ended;
        Negotiate(Side.Remote, NegotiationMessage.InviteFailure, false);
        Call.Raise(new CallInput.Refused(Id, status));
        Close();
    }
}
