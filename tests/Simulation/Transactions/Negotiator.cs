using Softswitch.Protocols.Sip.Dialogs;

namespace Softswitch.Simulation.Tests.Transactions;

/// <summary>
/// One end of a confirmed dialog that changes its session by re-INVITE and UPDATE, with or without an offer, when it
/// feels like it, and waits as RFC 3261 14.1 says when both do.
/// </summary>
internal sealed class Negotiator(bool ownsCallId, Random random, Action<NegotiationMessage, bool> send)
{
    private OfferAnswerState _state;
    private long _nextChangeAt;

    public bool IsQuiet => _state.IsQuiet;

    /// <summary>Offers that were answered, ours and theirs.</summary>
    public int Agreements { get; private set; }

    /// <summary>Changes of ours that met one of theirs.</summary>
    public int Glares { get; private set; }

    public void MayChange(long nowMs)
    {
        if (nowMs < _nextChangeAt)
            return;
        _nextChangeAt = nowMs + random.Next(3_000);
        var message = random.Next(2) == 0 ? NegotiationMessage.Invite : NegotiationMessage.Update;
        TrySend(message, hasDescription: message == NegotiationMessage.Update || random.Next(2) == 0);
    }

    public void Receive(NegotiationMessage message, bool hasDescription, long nowMs)
    {
        (_state, var verdict) = OfferAnswerMachine.Apply(_state, Side.Remote, message, hasDescription);
        if (verdict == NegotiationVerdict.Answer)
            Agreements++;
        if (message is NegotiationMessage.InviteFailure or NegotiationMessage.UpdateFailure)
            _nextChangeAt = nowMs + GlareBackoff.DelayMs(ownsCallId, (uint)random.Next());
        Reply(message, verdict);
    }

    private void Reply(NegotiationMessage message, NegotiationVerdict verdict)
    {
        if (verdict == NegotiationVerdict.Missing)
            throw new InvalidOperationException($"{message} lacks its description.");
        var isRefused = verdict is NegotiationVerdict.Glare or NegotiationVerdict.TooEarly;
        if (isRefused)
            Glares++;
        switch (message)
        {
            // A refusal concerns a request that the machine did not take: it is not fed back to it.
            case NegotiationMessage.Invite when isRefused:
                send(NegotiationMessage.InviteFailure, false);
                break;
            case NegotiationMessage.Update when isRefused:
                send(NegotiationMessage.UpdateFailure, false);
                break;
            case NegotiationMessage.Invite:
                TrySend(NegotiationMessage.InviteSuccess, hasDescription: true);
                break;
            case NegotiationMessage.Update:
                TrySend(NegotiationMessage.UpdateSuccess, hasDescription: true);
                break;
            case NegotiationMessage.InviteSuccess:
                TrySend(NegotiationMessage.Ack, hasDescription: verdict == NegotiationVerdict.Offer);
                break;
            default:
                break;
        }
    }

    private void TrySend(NegotiationMessage message, bool hasDescription)
    {
        (_state, var verdict) = OfferAnswerMachine.Apply(_state, Side.Local, message, hasDescription);
        if (verdict is NegotiationVerdict.Glare or NegotiationVerdict.TooEarly)
            return;
        if (verdict == NegotiationVerdict.Answer)
            Agreements++;
        send(message, hasDescription);
    }
}
