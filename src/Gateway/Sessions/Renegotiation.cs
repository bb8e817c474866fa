using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// Changes of a leg's session after its first offer and answer: re-INVITE (RFC 3261 14) and UPDATE (RFC 3311), asked by
/// the device or by the other side of the call, one at a time.
/// </summary>
internal sealed class Renegotiation(LegSession leg)
{
    /// <summary>A device waits 32 s for the answer to UPDATE; what takes long is refused (RFC 3311 5.2).</summary>
    private const int UpdatePatienceMs = 20_000;

    private IncomingChange? _incoming;
    private long _answerByMs;

    /// <summary>A change was refused here, and the call has yet to take note of that: what it says until then is about that change.</summary>
    private bool _undecided;
    private OutgoingChange? _outgoing;
    private SuccessRepeater? _unacknowledged;

    /// <summary>The device wants something changed, or only shows that it is alive.</summary>
    public void OnRequest(ServerTransaction transaction, SipMessage request)
    {
        var body = Bodies.Of(request);
        var isInvite = request.Method == SipMethod.Invite;
        if (body is not null && !LegMedia.IsSdp(body))
        {
            leg.Core.Replies.Send(transaction, request, 415, "Accept: application/sdp\r\n"u8);
            return;
        }

        if (body is not null && !LegMedia.TryRead(body, out _))
        {
            leg.Core.Replies.Send(transaction, request, 488);
            return;
        }

        if (!leg.Takes(body))
        {
            leg.Core.Replies.Send(transaction, request, 488, ReasonLines.Of(ReleaseCause.Unencrypted));
            return;
        }

        if (_undecided && (isInvite || body is not null))
        {
            leg.Core.Replies.Send(transaction, request, 500, "Retry-After: 3\r\n"u8);
            return;
        }

        switch (leg.Negotiate(Side.Remote, isInvite ? NegotiationMessage.Invite : NegotiationMessage.Update, body is not null))
        {
            case NegotiationVerdict.Glare:
                leg.Core.Replies.Send(transaction, request, 491);
                return;
            case NegotiationVerdict.TooEarly:
                leg.Core.Replies.Send(transaction, request, 500, "Retry-After: 3\r\n"u8);
                return;
            default:
                break;
        }

        var change = new IncomingChange(transaction, request.Own(), isInvite, body);
        if (!leg.Timer.TakeRequest(request, out var minimum))
        {
            Decline(change, 422, minimum);
            return;
        }

        leg.Dialog!.RefreshTarget(request);
        leg.Path.Choose();
        Take(change);
    }

    /// <summary>The device takes its re-INVITE back (RFC 3261 9.2).</summary>
    public void OnCancel(ServerTransaction invite) => leg.Call.Post(() =>
    {
        if (_incoming?.Transaction == invite)
            RefuseUndecided(487);
    });

    /// <summary>The other side of the call asks this device; null lets the device make the offer.</summary>
    public void Ask(MessageBody? body)
    {
        if (!leg.Takes(body))
        {
            leg.Call.Raise(new CallInput.RenegotiationRefused(leg.Id, 488));
            return;
        }

        var isInvite = leg.IsEstablished;
        var message = isInvite ? NegotiationMessage.Invite : NegotiationMessage.Update;
        if (leg.Dialog is null || leg.IsClosed || (!isInvite && body is null)
            || leg.Negotiate(Side.Local, message, body is not null) is NegotiationVerdict.Glare or NegotiationVerdict.TooEarly)
        {
            leg.Call.Raise(new CallInput.RenegotiationRefused(leg.Id, 491));
            return;
        }

        var offered = body is null ? null : leg.Media.Advertise(body);
        if (body is not null && offered is null)
        {
            leg.Negotiate(Side.Remote, isInvite ? NegotiationMessage.InviteFailure : NegotiationMessage.UpdateFailure, false);
            leg.Call.Raise(new CallInput.RenegotiationRefused(leg.Id, 503));
            return;
        }

        _outgoing = new OutgoingChange(leg, isInvite, offered, Answered);
        _outgoing.Start();
    }

    /// <summary>The other side agreed to what this device asked for.</summary>
    /// <param name="byPlatform">The gateway itself is that other side.</param>
    public void Accept(MessageBody? body, bool byPlatform = false)
    {
        if (_undecided || _incoming is not { } change)
            return;

        var answer = byPlatform ? Platform(change) : body is null || !leg.Takes(body) ? null : leg.Media.Advertise(body);
        if (answer is null)
        {
            RefuseUndecided(488);
            return;
        }

        if (change.Body is not null)
            leg.Media.Learn(change.Body);
        Reply(change, 200, answer);
    }

    public void Refuse(int status)
    {
        if (!_undecided && _incoming is { } change)
            Decline(change, status);
    }

    /// <summary>The call knows that a change was refused here: the device may ask for the next.</summary>
    public void Forget() => _undecided = false;

    /// <summary>The device acknowledged our answer; true when the ACK was for a change and not for the first INVITE.</summary>
    public bool TakeAck(SipMessage ack)
    {
        if (_unacknowledged?.IsFor(ack) != true)
            return false;

        var wasOffer = _unacknowledged.WasOffer;
        _unacknowledged = null;
        var body = Bodies.Of(ack);
        leg.Negotiate(Side.Remote, NegotiationMessage.Ack, body is not null);
        if (!wasOffer)
            return true;
        if (!LegMedia.TryRead(body, out _) || !leg.Takes(body))
        {
            // RFC 3261 14.1: the answer had to be in it, and the side that offered waits for it.
            leg.Lose(ReleaseCause.Failure);
            return true;
        }

        leg.Media.Learn(body!);
        leg.Call.Raise(new CallInput.Acknowledged(leg.Id, body!));
        return true;
    }

    /// <summary>The answer to an offer that the device made when it was asked to.</summary>
    public bool TakeAcknowledge(MessageBody body)
    {
        if (leg.Takes(body))
            return _outgoing?.Acknowledge(body) == true;
        leg.Lose(ReleaseCause.Unencrypted);
        return true;
    }

    /// <summary>Shows the device that the session goes on (RFC 4028 10).</summary>
    public void Refresh()
    {
        if (_incoming is not null || _outgoing is { IsSettled: false })
        {
            leg.Timer.RefreshLater();
            return;
        }

        var byUpdate = leg.PeerAllowsUpdate || leg.Media.Agreed is null;
        var body = byUpdate ? null : leg.Media.Repeat();
        leg.Negotiate(Side.Local, byUpdate ? NegotiationMessage.Update : NegotiationMessage.Invite, body is not null);
        _outgoing = new OutgoingChange(leg, !byUpdate, body, Refreshed);
        _outgoing.Start();
    }

    public void Tick(long nowMs)
    {
        if (_unacknowledged?.Tick(nowMs) == false)
        {
            // RFC 3261 14.2: no ACK ever came, so the device is gone.
            _unacknowledged = null;
            leg.Lose(ReleaseCause.Lost);
        }

        if (_incoming is not { IsInvite: false })
            return;
        if (nowMs >= _answerByMs)
            RefuseUndecided(504);
        else
            leg.Call.WakeAt(_answerByMs);
    }

    /// <summary>The leg ends: nobody is left waiting.</summary>
    public void Stop()
    {
        if (_incoming is { } change)
            Reply(change, 487, null);
        _outgoing?.Stop();
        _unacknowledged = null;
    }

    private void Take(IncomingChange change)
    {
        // What is only a refresh is not the other side's business, nor that of a change that still waits for its answer.
        if (!change.IsInvite && change.Body is null)
            Reply(change, 200, null);
        else if (change.Body is not null && leg.Media.IsUnchanged(change.Body) && leg.Media.Repeat() is { } agreed)
            Reply(change, 200, agreed);
        else
            PassOn(change);
    }

    private void PassOn(IncomingChange change)
    {
        _incoming = change;
        _answerByMs = leg.Core.Clock.NowMs + UpdatePatienceMs;
        if (!change.IsInvite)
            leg.Call.WakeAt(_answerByMs);
        var isHold = LegMedia.TryRead(change.Body, out var summary) && summary.IsHold;
        leg.Call.Raise(new CallInput.Renegotiated(leg.Id, change.Body, isHold, isHold && leg.Call.Bridge?.CanAdapt == true));
    }

    private MessageBody? Platform(IncomingChange change) =>
        change.Body is null ? leg.Media.Repeat() : leg.Sound.Describe(change.Body);

    private void RefuseUndecided(int status)
    {
        Decline(_incoming!, status);
        _undecided = true;
        leg.Call.Raise(new CallInput.RenegotiationWithdrawn(leg.Id, leg.Media.Learned, leg.Media.IsHolding));
    }

    // RFC 3261 14.2: a change that is refused leaves the session, and who may offer next, as they were.
    private void Decline(IncomingChange change, int status, int minimum = 0)
    {
        leg.Negotiate(Side.Local, change.IsInvite ? NegotiationMessage.InviteFailure : NegotiationMessage.UpdateFailure, false);
        Reply(change, status, null, minimum);
    }

    private void Reply(IncomingChange change, int status, MessageBody? body, int minimum = 0)
    {
        if (_incoming == change)
            _incoming = null;
        var writer = new SipWriter(Scratch.Buffer);
        LegReplies.Begin(ref writer, leg, change.Transaction, change.Request, status);
        if (minimum > 0)
            writer.Header(HeaderName.MinSE, minimum);
        if (status is >= 200 and < 300)
        {
            leg.Negotiate(Side.Local, change.IsInvite ? NegotiationMessage.InviteSuccess : NegotiationMessage.UpdateSuccess, body is not null);
            leg.Timer.WriteAnswer(ref writer);
        }

        Bodies.End(ref writer, body);
        change.Transaction.Respond(writer.Written, status, leg.Core.Clock.NowMs);
        if (status is >= 200 and < 300 && change.IsInvite)
            _unacknowledged = SuccessRepeater.Start(leg, change.Transaction, change.Request.CSeq.Number, wasOffer: change.Body is null);
    }

    private void Answered(int status, MessageBody? body)
    {
        if (leg.IsClosed)
            return;
        if (!leg.Takes(body))
        {
            leg.Lose(ReleaseCause.Unencrypted);
            return;
        }

        if (status is >= 200 and < 300)
        {
            if (body is not null)
                leg.Media.Learn(body);
            leg.Call.Raise(new CallInput.RenegotiationAccepted(leg.Id, body));
            return;
        }

        leg.Call.Raise(new CallInput.RenegotiationRefused(leg.Id, status == Requests.NotSent ? 503 : status));
        if (status is 408 or 481)
            leg.Lose(ReleaseCause.Lost);
    }

    private void Refreshed(int status, MessageBody? body)
    {
        if (leg.IsClosed)
            return;
        if (status is 408 or 481)
            leg.Lose(ReleaseCause.SessionExpired);
        else if (status is 491 or 500 or Requests.NotSent)
            leg.Timer.RefreshLater();
        else if (status >= 300)
            leg.Timer.Renew();
    }
}
