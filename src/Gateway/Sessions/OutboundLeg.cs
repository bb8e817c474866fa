using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>A called side's leg: this gateway sends its INVITE (RFC 3261 13.2). Whom it is sent to knows the <see cref="ICallee"/>.</summary>
internal sealed class OutboundLeg : LegSession, IClientTransactionUser
{
    private readonly ICallee _callee;
    private readonly ReliableReception _reception;
    private readonly OutgoingInvite _invite;
    private InviteState _state = InviteState.Proceeding;
    private ReleaseCause? _cancelled;
    private byte[]? _ack;
    private byte[] _winner = [];
    private UnwantedAnswers? _unwanted;

    public OutboundLeg(CallSession call, LegId id, ICallee callee)
        : base(call, id, NoFlow.Instance, callee.SecuresMedia)
    {
        _callee = callee;
        _invite = new OutgoingInvite(this, callee);
        SipCallId = call.Core.Ids.NextSipCallId();
        _reception = new ReliableReception(this);
    }

    public override string SipCallId { get; }

    public override bool IsEstablished => _state is InviteState.Answered or InviteState.Confirmed;

    public void Start()
    {
        if (Takes(_callee.Body))
            _callee.Start(this);
        else
            Refused(488, CallVerdict.Unencrypted);
    }

    /// <summary>Sends the INVITE, on the way the leg has now.</summary>
    public void Invite()
    {
        if (!_invite.TrySend() && !_callee.TryOtherFlow(this))
            Refused(503);
    }

    /// <summary>The INVITE is not waited for any more: what still comes of it is let go.</summary>
    public void GiveUp()
    {
        if (_state != InviteState.Proceeding)
            return;
        _invite.Abandon();
        if (!_callee.TryAgain(this, 408, null))
            Refused(408);
    }

    /// <summary>Nobody is reached: the leg ends with what the callee, or this gateway, says about that.</summary>
    /// <param name="verdict">What this gateway says; null for what the callee does.</param>
    public void Refused(int status, CallVerdict? verdict = null)
    {
        if (_state != InviteState.Proceeding || IsClosed)
            return;
        _state = InviteState.Ended;
        Negotiate(Side.Remote, NegotiationMessage.InviteFailure, false);
        Call.Raise(new CallInput.Refused(Id, status, verdict));
        Close();
    }

    public override void Perform(LegCommand command)
    {
        if (command is LegCommand.Cancel cancel)
            Cancel(cancel.Cause);
        else
            base.Perform(command);
    }

    public void OnResponse(ClientTransaction transaction, SipMessage response) => Call.Enter(response, message => Take(transaction, message));

    public void OnTimeout(ClientTransaction transaction) => Call.Post(() => Fail(transaction, 408));

    public void OnTransportError(ClientTransaction transaction) => Call.Post(() => Fail(transaction, 503));

    public override void Tick(long nowMs)
    {
        if (_state == InviteState.Proceeding)
            _callee.Tick(this, nowMs);
        base.Tick(nowMs);
    }

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
            _invite.Transaction?.LoseFlow(Core.Clock.NowMs);
        else
            base.OnFlowGone();
    }

    public override bool TakesOtherFlow() => _state == InviteState.Proceeding && _callee.TryOtherFlow(this);

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

        var answer = Takes(body) ? Media.Advertise(body) : null;
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

    private void Take(ClientTransaction transaction, SipMessage response)
    {
        var isSuccess = response.StatusCode is >= 200 and < 300;
        if (transaction != _invite.Transaction || IsClosed)
        {
            if (isSuccess)
                TakeLate(transaction, response);
            return;
        }

        // RFC 3261 18.2.2: a device whose connection closed meanwhile answers on another, and is found there from now on.
        if (!Flow.IsOpen)
            Path.Follow((Flow)transaction.HeardOn, isSeenWhereItIs: false);
        if (_state == InviteState.Proceeding)
            _callee.Heard(response);
        if (response.StatusCode < 200)
            TakeProvisional(response);
        else if (isSuccess)
            TakeSuccess(response);
        else if (response.StatusCode == 422 && _state == InviteState.Proceeding && Timer.TakeTooBrief(response))
            Invite();
        else if (response.StatusCode is 415 or 488 or 606 && _state == InviteState.Proceeding && !_callee.SecuresMedia && _invite.TryAdapt())
            return;
        else if (_state == InviteState.Proceeding && !_callee.TryAgain(this, response.StatusCode, response))
            Refused(response.StatusCode);
    }

    private void Fail(ClientTransaction transaction, int status)
    {
        if (transaction == _invite.Transaction && _state == InviteState.Proceeding && !_callee.TryAgain(this, status, null))
            Refused(status);
    }

    private void TakeProvisional(SipMessage response)
    {
        if (_state != InviteState.Proceeding || response.StatusCode == 100)
            return;
        var isReliable = _invite.Offered is not null && response.Has(HeaderName.RSeq);
        if (isReliable && !_reception.Take(response))
            return;

        var body = Bodies.Of(response);
        if (_invite.Offered is null || !LegMedia.TryRead(body, out _) || !Takes(body))
            body = null;
        Negotiate(Side.Remote, isReliable ? NegotiationMessage.ReliableProvisional : NegotiationMessage.Provisional, body is not null);
        if (body is not null)
            Media.Learn(body);
        PeerAllowsUpdate |= response.HasToken(HeaderName.Allow, "UPDATE"u8);
        Call.Raise(new CallInput.Progressed(Id, response.StatusCode, _invite.IsByPlatform ? null : body));
    }

    private void TakeSuccess(SipMessage response)
    {
        if (_state != InviteState.Proceeding)
        {
            TakeLate(_invite.Transaction!, response);
            return;
        }

        if (!TakeDialog(response))
        {
            // Without a Contact there is nobody to acknowledge to.
            Refused(502);
            return;
        }

        var body = Bodies.Of(response);
        if (!Takes(body ?? _reception.Body))
        {
            LetGo(response, ReleaseCause.Unencrypted);
            Refused(488, CallVerdict.Unencrypted);
            return;
        }

        _winner = response.ToTag.ToArray();
        PeerAllowsUpdate |= response.HasToken(HeaderName.Allow, "UPDATE"u8);
        _state = InviteState.Answered;
        Negotiate(Side.Remote, NegotiationMessage.InviteSuccess, body is not null);
        Timer.TakeAnswer(response);
        if (body is not null)
            Media.Learn(body);
        if (_invite.Offered is not null)
            Confirm(null);
        if (_invite.IsByPlatform && !Sound.TryLearn(body ?? _reception.Body))
        {
            Lose(ReleaseCause.Failure);
            return;
        }

        Call.Raise(new CallInput.Answered(Id, _invite.IsByPlatform ? null : body ?? _reception.Body, _invite.IsByPlatform));
    }

    // RFC 3261 13.2.2.4: the same 2xx again, or one to let go: of another branch behind a forking proxy, or too late.
    private void TakeLate(ClientTransaction transaction, SipMessage response)
    {
        if (transaction == _invite.Transaction && response.ToTag.SequenceEqual(_winner))
        {
            if (_ack is not null)
                Flow.Send(_ack);
            return;
        }

        var isCurrent = transaction == _invite.Transaction;
        var way = isCurrent ? Flow : (Flow)transaction.Flow;
        if ((_unwanted ??= new UnwantedAnswers()).TryRepeat(response, way) || _unwanted.IsFull)
            return;
        var kept = Dialog;
        if (isCurrent ? TakeDialog(response) : TryMakeDialog(response))
        {
            // What was given up is ended where it was begun.
            var followed = isCurrent ? null : Path.Lend(way);
            LetGo(response, _cancelled ?? ReleaseCause.AnsweredElsewhere);
            if (followed is not null)
                Path.Lend(followed);
        }

        Dialog = kept;
        Path.Choose();
    }

    private void LetGo(SipMessage response, ReleaseCause cause)
    {
        (_unwanted ??= new UnwantedAnswers()).Add(response, Acks.Send(this, response.CSeq.Number, null, _callee));
        Requests.SendBye(this, cause);
    }

    /// <summary>Makes the dialog of a response, or goes on with the early one it belongs to.</summary>
    private bool TakeDialog(SipMessage response)
    {
        if (Dialog?.RemoteTag.SequenceEqual(response.ToTag) != true)
        {
            if (!TryMakeDialog(response))
                return false;
        }
        else if (response.StatusCode >= 200)
        {
            Dialog.Confirm(response);
        }

        Path.Choose();
        return true;
    }

    private bool TryMakeDialog(SipMessage response)
    {
        if (Dialog.TryCreateAsUac(response, isSecure: false, out var dialog) != DialogError.None)
            return false;
        Dialog = dialog;
        return true;
    }

    private void Confirm(MessageBody? answer)
    {
        _ack = Acks.Send(this, _invite.CSeq, answer, _callee);
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
        _invite.Cancel(ReasonLines.Of(cause));
        Close();
    }
}
