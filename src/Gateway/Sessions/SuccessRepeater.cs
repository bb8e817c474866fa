using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>Repeats the 2xx of an INVITE until its ACK comes (RFC 3261 13.3.1.4).</summary>
internal sealed class SuccessRepeater
{
    private readonly LegSession _leg;
    private readonly ServerTransaction _transaction;
    private readonly uint _cseq;
    private ResponseRetransmission _state;

    private SuccessRepeater(LegSession leg, ServerTransaction transaction, uint cseq, bool wasOffer)
    {
        (_leg, _transaction, _cseq, WasOffer) = (leg, transaction, cseq, wasOffer);
        _state = ResponseRetransmission.OfAccept(leg.Core.Timers, leg.Core.Clock.NowMs);
        leg.Call.WakeAt(_state.NextAt);
    }

    /// <summary>The 2xx held an offer, so the ACK holds the answer.</summary>
    public bool WasOffer { get; }

    /// <param name="cseq">The number of the INVITE.</param>
    public static SuccessRepeater Start(LegSession leg, ServerTransaction transaction, uint cseq, bool wasOffer) =>
        new(leg, transaction, cseq, wasOffer);

    /// <summary>Whether an ACK is for this 2xx (RFC 3261 13.2.2.4) and not a repeated one of an earlier INVITE.</summary>
    public bool IsFor(SipMessage ack) => ack.CSeq.Number == _cseq;

    /// <summary>False when the device never acknowledged.</summary>
    public bool Tick(long nowMs)
    {
        (_state, var step) = _state.Advance(nowMs);
        if (step == RetransmissionStep.GiveUp)
            return false;
        if (step == RetransmissionStep.Resend)
            _transaction.RepeatSuccess();
        _leg.Call.WakeAt(_state.NextAt);
        return true;
    }
}
