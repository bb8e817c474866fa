using System.Globalization;
using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>The caller's leg: this gateway is the called side of its INVITE (RFC 3261 13.3).</summary>
internal sealed class InboundLeg : LegSession
{
    private readonly ServerTransaction _transaction;
    private readonly SipMessage _invite;
    private readonly ReliableProgress _progress;
    private InviteState _state = InviteState.Proceeding;
    private SuccessRepeater? _unacknowledged;
    private ReleaseCause? _endWhenAcknowledged;
    private LegCommand.Answer? _held;

    public InboundLeg(CallSession call, ServerTransaction transaction, SipMessage invite)
        : base(call, LegId.Caller, (Flow)transaction.Flow)
    {
        (_transaction, _invite) = (transaction, invite);
        SipCallId = Encoding.UTF8.GetString(invite.CallId);
        Span<byte> tag = stackalloc byte[16];
        LocalTag.TryFormat(tag, out _, "x16", CultureInfo.InvariantCulture);
        Fault = Dialog.TryCreateAsUas(invite, tag, Flow.IsSecure, out var dialog);
        Dialog = dialog;
        PeerAllowsUpdate = invite.HasToken(HeaderName.Allow, "UPDATE"u8);
        _progress = new ReliableProgress(this, invite, transaction);
        Path.Follow(Flow, NextHop.IsSeenWhereItIs(invite, Flow));
        Offer = Bodies.Of(invite);
        Negotiate(Side.Remote, NegotiationMessage.Invite, Offer is not null);
        if (Offer is not null)
            Media.Learn(Offer);
    }

    public override string SipCallId { get; }

    public override bool IsEstablished => _state == InviteState.Confirmed;

    /// <summary>Why the INVITE makes no dialog; such a leg is never begun.</summary>
    public DialogError Fault { get; }

    /// <summary>What the caller offered; null when he wants an offer made.</summary>
    public MessageBody? Offer { get; }

    /// <summary>A carrier brought the call: nobody there is told who answers but by the number it dialled.</summary>
    public bool IsOfTrunk { get; private set; }

    /// <summary>The leg leads to a carrier.</summary>
    /// <param name="host">What its certificate must be valid for when it has to be connected to.</param>
    /// <param name="credentials">Answer its challenges.</param>
    public void ComesByTrunk(string? host, TrunkCredentials? credentials)
    {
        IsOfTrunk = true;
        Path.Host = host;
        Credentials = credentials;
    }

    public override void Perform(LegCommand command)
    {
        switch (command)
        {
            case LegCommand.Progress progress:
                Progress(progress);
                break;
            case LegCommand.Answer answer:
                Answer(answer);
                break;
            case LegCommand.Refuse refuse:
                Refuse(refuse.Status, refuse.Cause);
                break;
            default:
                base.Perform(command);
                break;
        }
    }

    /// <summary>The caller gave up (RFC 3261 9.2). Too late once he has been answered.</summary>
    /// <param name="told">What he says about it, for the phones that ring.</param>
    public void OnCancel(ReleaseCause told = ReleaseCause.CallerCancelled)
    {
        if (_state != InviteState.Proceeding)
            return;
        Respond(487, default, null, null);
        _state = InviteState.Ended;
        Call.Raise(new CallInput.Cancelled(told));
        Close();
    }

    /// <summary>Nobody answered the INVITE, or nobody acknowledged the refusal: the transaction is over.</summary>
    public void OnTimeout()
    {
        if (_state != InviteState.Proceeding)
            return;
        _state = InviteState.Ended;
        Call.Raise(new CallInput.Cancelled());
        Close();
    }

    // A caller whose connection is gone before he was answered has given up.
    public override void OnFlowGone()
    {
        if (_state == InviteState.Proceeding)
            OnCancel();
        else
            base.OnFlowGone();
    }

    public override void Tick(long nowMs)
    {
        if (IsClosed)
            return;
        if (_unacknowledged?.Tick(nowMs) == false)
        {
            // RFC 3261 13.3.1.4: no ACK came, so the session is ended with BYE.
            _unacknowledged = null;
            Lose(ReleaseCause.Lost);
            return;
        }

        if (!_progress.Tick(nowMs))
            RefuseUnasked(504);
        base.Tick(nowMs);
    }

    public override void Abandon()
    {
        if (_state == InviteState.Proceeding)
            RefuseUnasked(503);
        else
            Lose(ReleaseCause.Failure);
    }

    // RFC 3261 15: a called side sends no BYE on an early dialog; the INVITE still wants its answer.
    public override void Lose(ReleaseCause cause)
    {
        if (_state == InviteState.Proceeding)
            RefuseUnasked(500);
        else
            base.Lose(cause);
    }

    protected override void Acknowledged(SipMessage ack)
    {
        if (_unacknowledged?.IsFor(ack) != true)
        {
            Change.TakeAck(ack);
            return;
        }

        var wasOffer = _unacknowledged.WasOffer;
        _unacknowledged = null;
        _state = InviteState.Confirmed;
        var body = Bodies.Of(ack);
        Negotiate(Side.Remote, NegotiationMessage.Ack, body is not null);
        if (_endWhenAcknowledged is { } cause)
        {
            base.End(cause);
            return;
        }

        if (wasOffer && !LegMedia.TryRead(body, out _))
        {
            // RFC 3261 13.2.2.4: the answer had to be in it, and comes no other way.
            Lose(ReleaseCause.Failure);
            return;
        }

        if (wasOffer)
        {
            Media.Learn(body!);
            Sound.TryLearn(body);
            Call.Raise(new CallInput.Acknowledged(Id, body!));
        }

        Media.BeginWatching();
    }

    protected override void Acknowledge(MessageBody body) => Change.TakeAcknowledge(body);

    // RFC 3261 15: the called side waits for the ACK, or its time-out, before it sends BYE.
    protected override void End(ReleaseCause cause)
    {
        if (_state == InviteState.Proceeding && _held is not null)
            RefuseUnasked(480); // for the call he was answered
        else if (_state == InviteState.Proceeding)
            Refuse(480, cause);
        else if (_unacknowledged is not null)
            _endWhenAcknowledged = cause;
        else
            base.End(cause);
    }

    protected override void OnBye()
    {
        if (_state != InviteState.Proceeding)
        {
            base.OnBye();
            return;
        }

        // RFC 3261 15.1.2: a BYE on the early dialog ends the INVITE as well.
        OnCancel();
    }

    protected override void OnPrack(ServerTransaction transaction, SipMessage request)
    {
        _progress.OnPrack(transaction, request);
        if (_held is { } answer && !_progress.HoldsAnswer)
            Answer(answer);
    }

    private void Progress(LegCommand.Progress progress)
    {
        if (_state != InviteState.Proceeding)
            return;
        var body = progress.Body is null ? null : Media.Advertise(progress.Body);
        _progress.Send(progress.Status, progress.Connected, body);
    }

    private void Answer(LegCommand.Answer answer)
    {
        if (_state != InviteState.Proceeding)
            return;
        if (_progress.HoldsAnswer)
        {
            _held = answer;
            _progress.Drop();
            return;
        }

        var body = answer.ByPlatform ? Sound.Describe(Offer) : answer.Body is null ? null : Media.Advertise(answer.Body);
        if (body is null)
        {
            // Neither side described a session that the other takes, or there are no ports or no time left for one.
            RefuseUnasked(answer.Body is null && !Sound.IsTooMuch ? 488 : 503);
            return;
        }

        Negotiate(Side.Local, NegotiationMessage.InviteSuccess, true);
        _progress.Stop();
        _state = InviteState.Answered;
        Dialog!.Confirm();
        Respond(200, default, answer.Connected, body);
        _unacknowledged = SuccessRepeater.Start(this, _transaction, _invite.CSeq.Number, wasOffer: Offer is null);
    }

    private void RefuseUnasked(int status)
    {
        if (_state != InviteState.Proceeding)
            return;
        Call.Raise(new CallInput.Refused(Id, status));
        Refuse(status, ReleaseCause.Failure);
    }

    private void Refuse(int status, ReleaseCause cause)
    {
        if (_state != InviteState.Proceeding)
            return;
        _progress.Stop();
        _state = InviteState.Ended;
        Respond(status, Explanation(status, cause), null, null);
        Close();
    }

    // What the status says already needs no reason beside it.
    private static ReadOnlySpan<byte> Explanation(int status, ReleaseCause cause) => status switch
    {
        503 => "Retry-After: 10\r\n"u8,
        _ when cause == ReleaseCause.Failure => default,
        _ => ReasonLines.Of(cause),
    };

    private void Respond(int status, ReadOnlySpan<byte> headers, Party? connected, MessageBody? body)
    {
        var writer = new SipWriter(Scratch.Buffer);
        LegReplies.Begin(ref writer, this, _transaction, _invite, status);
        if (connected is not null && !IsOfTrunk)
            Identities.WriteAsserted(ref writer, this, connected);
        if (status is >= 200 and < 300)
            Timer.WriteAnswer(ref writer);
        writer.Raw(headers);
        Bodies.End(ref writer, body);
        _transaction.Respond(writer.Written, status, Core.Clock.NowMs);
    }
}
