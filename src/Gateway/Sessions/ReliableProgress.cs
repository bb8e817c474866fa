using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>Provisional responses to a caller, reliable where he asks for it or early media gains by it (RFC 3262 3).</summary>
internal sealed class ReliableProgress(InboundLeg leg, SipMessage invite, ServerTransaction transaction)
{
    private readonly bool _required = invite.HasToken(HeaderName.Require, "100rel"u8);
    private readonly bool _supported = invite.HasToken(HeaderName.Supported, "100rel"u8);
    private readonly Queue<(int Status, Party Connected, MessageBody? Body)> _waiting = new();
    private ReliableSender? _sender;
    private ResponseRetransmission? _repeat;
    private byte[] _last = [];

    /// <summary>A description that was sent reliably has no PRACK: until then no 2xx may be sent (RFC 3262 3).</summary>
    public bool HoldsAnswer { get; private set; }

    public void Send(int status, Party connected, MessageBody? body)
    {
        // What is answered in a PRACK would have to reach the called device before it has answered: he gets his offer with the 2xx.
        if (leg.Offer is null)
            body = null;
        if (PrackMachine.Choose(_required, _supported, isWanted: true) != Reliability.Reliable || (!_required && body is null))
        {
            Write(status, connected, body, 0);
            return;
        }

        _sender ??= PrackMachine.StartSending(invite.CSeq, (uint)leg.Core.Ids.NextTag());
        (_sender, var rseq) = PrackMachine.Send(_sender.Value);
        if (rseq == 0)
        {
            // RFC 3262 3: one at a time; the next waits for the PRACK of this one.
            _waiting.Enqueue((status, connected, body));
            return;
        }

        _last = Write(status, connected, body, rseq);
        HoldsAnswer = body is not null;
        _repeat = ResponseRetransmission.OfReliableProvisional(leg.Core.Timers, leg.Core.Clock.NowMs);
        leg.Call.WakeAt(_repeat.Value.NextAt);
    }

    public void OnPrack(ServerTransaction prack, SipMessage request)
    {
        if (_sender is not { } sender || !request.TryGet(HeaderName.RAck, out var text) || !RAck.TryParse(text, out var rack))
        {
            leg.Core.Replies.Send(prack, request, 481);
            return;
        }

        (_sender, var matches) = PrackMachine.ReceivePrack(sender, rack);
        if (!matches)
        {
            leg.Core.Replies.Send(prack, request, 481);
            return;
        }

        _repeat = null;
        HoldsAnswer = false;
        leg.Core.Replies.Send(prack, request, TakesNoOffer(request) ? 200 : 488);
        if (_waiting.TryDequeue(out var next))
            Send(next.Status, next.Connected, next.Body);
    }

    /// <summary>False when a reliable response was never acknowledged: the call is refused (RFC 3262 3).</summary>
    public bool Tick(long nowMs)
    {
        if (_repeat is not { } repeat)
            return true;
        (repeat, var step) = repeat.Advance(nowMs);
        _repeat = repeat;
        if (step == RetransmissionStep.GiveUp)
        {
            _repeat = null;
            return false;
        }

        if (step == RetransmissionStep.Resend)
            transaction.Respond(_last, 183, nowMs);
        leg.Call.WakeAt(repeat.NextAt);
        return true;
    }

    /// <summary>What was to be said still is not any more: the answer is next.</summary>
    public void Drop() => _waiting.Clear();

    public void Stop()
    {
        _repeat = null;
        _waiting.Clear();
    }

    // The other side could not be asked in time for an answer in the response to a PRACK.
    private bool TakesNoOffer(SipMessage prack)
    {
        if (leg.Negotiate(Side.Remote, NegotiationMessage.Prack, !prack.Body.IsEmpty) != NegotiationVerdict.Offer)
            return true;
        leg.Negotiate(Side.Local, NegotiationMessage.PrackFailure, false);
        return false;
    }

    private byte[] Write(int status, Party connected, MessageBody? body, uint rseq)
    {
        leg.Negotiate(Side.Local, rseq == 0 ? NegotiationMessage.Provisional : NegotiationMessage.ReliableProvisional, body is not null);
        var writer = new SipWriter(Scratch.Buffer);
        LegReplies.Begin(ref writer, leg, transaction, invite, status);
        if (!leg.IsOfTrunk)
            Identities.WriteAsserted(ref writer, leg, connected);
        if (rseq != 0)
        {
            writer.Raw("Require: 100rel\r\n"u8);
            writer.Header(HeaderName.RSeq, rseq);
        }

        Bodies.End(ref writer, body);
        transaction.Respond(writer.Written, status, leg.Core.Clock.NowMs);
        return rseq == 0 ? [] : writer.Written.ToArray();
    }
}
