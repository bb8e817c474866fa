using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>Repeats the 2xx of an INVITE until its ACK comes (RFC 3261 13.3.1.4).</summary>
internal sealed class SuccessRepeater
{
    private readonly LegSession _leg;
    private readonly ServerTransaction _transaction;
    private ResponseRetransmission _state;

    private SuccessRepeater(LegSession leg, ServerTransaction transaction, bool wasOffer)
    {
        (_leg, _transaction, WasOffer) = (leg, transaction, wasOffer);
        _state = ResponseRetransmission.OfAccept(leg.Core.Timers, leg.Core.Clock.NowMs);
        leg.Call.WakeAt(_state.NextAt);
    }

    /// <summary>The 2xx held an offer, so the ACK holds the answer.</summary>
    public bool WasOffer { get; }

    public static SuccessRepeater Start(LegSession leg, ServerTransaction transaction, bool wasOffer) => new(leg, transaction, wasOffer);

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
