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

    public void Send(int status, Party connected, MessageBody? body)
    {
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
        leg.Core.Replies.Send(prack, request, matches ? 200 : 481);
        if (!matches)
            return;

        _repeat = null;
        var body = Bodies.Of(request);
        leg.Negotiate(Side.Remote, NegotiationMessage.Prack, body is not null);
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

    public void Stop()
    {
        _repeat = null;
        _waiting.Clear();
    }

    private byte[] Write(int status, Party connected, MessageBody? body, uint rseq)
    {
        leg.Negotiate(Side.Local, rseq == 0 ? NegotiationMessage.Provisional : NegotiationMessage.ReliableProvisional, body is not null);
        var writer = new SipWriter(Scratch.Buffer);
        LegReplies.Begin(ref writer, leg, transaction, invite, status);
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
