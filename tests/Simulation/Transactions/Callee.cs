using System.Text;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Simulation.Tests.Transactions;

/// <summary>Rings, then accepts or refuses; repeats its 2xx until the ACK comes; answers CANCEL and BYE.</summary>
internal sealed class Callee(LossyNetwork network, SimulatedFlow flow, Random random) : SimulatedPeer(network, flow)
{
    private readonly Dictionary<string, ResponseRetransmission> _unacknowledged = new(StringComparer.Ordinal);

    /// <summary>2xx that were given up for want of an ACK.</summary>
    public int Unacknowledged { get; private set; }

    public override void OnRequest(ServerTransaction transaction, SipMessage request)
    {
        if (request.Method != SipMethod.Invite)
        {
            transaction.Respond(Answer(request, 200), 200, Network.NowMs);
            return;
        }
        var call = Encoding.Latin1.GetString(request.CallId);
        var (ringing, accepted, refused) = (Answer(request, 180), Answer(request, 200), Answer(request, 486));
        transaction.UserState = Answer(request, 487);
        Later(random.Next(400), () => transaction.Respond(ringing, 180, Network.NowMs));
        Later(500 + random.Next(5_000), () => Decide(transaction, call, accepted, refused));
    }

    public override void OnCancel(ServerTransaction cancel, SipMessage request, ServerTransaction? invite)
    {
        var status = invite is null ? 481 : 200;
        cancel.Respond(Answer(request, status), status, Network.NowMs);
        invite?.Respond((byte[])invite.UserState!, 487, Network.NowMs);
    }

    public override void OnAck(SipMessage ack, ISipFlow flow, ServerTransaction? invite) =>
        _unacknowledged.Remove(Encoding.Latin1.GetString(ack.CallId));

    public override void OnStrayResponse(SipMessage response, ISipFlow flow) =>
        throw new InvalidOperationException("The callee sends no INVITE.");

    public override void OnTimeout(ServerTransaction transaction) => Unacknowledged++;

    private void Decide(ServerTransaction transaction, string call, byte[] accepted, byte[] refused)
    {
        if (random.Next(3) == 0)
        {
            transaction.Respond(refused, 486, Network.NowMs);
            return;
        }
        if (!transaction.Respond(accepted, 200, Network.NowMs))
            return;
        _unacknowledged[call] = ResponseRetransmission.OfAccept(SipTimers.Standard, Network.NowMs);
        Later(SipTimers.Standard.T1, () => Repeat(transaction, call));
    }

    private void Repeat(ServerTransaction transaction, string call)
    {
        if (!_unacknowledged.TryGetValue(call, out var machine))
            return;
        (machine, var step) = machine.Advance(Network.NowMs);
        if (step == RetransmissionStep.GiveUp)
        {
            _unacknowledged.Remove(call);
            Unacknowledged++;
            return;
        }
        if (step == RetransmissionStep.Resend && !transaction.RepeatSuccess())
            throw new InvalidOperationException("The 2xx is gone before its ACK came.");
        _unacknowledged[call] = machine;
        Later((int)(machine.NextAt - Network.NowMs), () => Repeat(transaction, call));
    }
}
