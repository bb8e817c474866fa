using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>
/// The order of reliable provisional responses and their PRACKs (RFC 3262), for both roles. When a response is
/// repeated is a matter of <see cref="Transactions.ResponseRetransmission"/>.
/// </summary>
public static class PrackMachine
{
    /// <summary>The longest first RSeq (RFC 3262 3: chosen between 1 and 2^31 - 1).</summary>
    private const uint FirstRSeqs = int.MaxValue;

    /// <param name="isRequired">The INVITE has 100rel in Require.</param>
    /// <param name="isSupported">The INVITE has 100rel in Supported.</param>
    /// <param name="isWanted">We do 100rel, and this response gains by it.</param>
    public static Reliability Choose(bool isRequired, bool isSupported, bool isWanted) =>
        (isRequired, isSupported, isWanted) switch
        {
            (true, _, false) => Reliability.Refused,
            (true, _, true) or (false, true, true) => Reliability.Reliable,
            _ => Reliability.Unreliable,
        };

    /// <summary>We are asked for reliable responses to this INVITE.</summary>
    /// <param name="random">Any evenly spread number.</param>
    public static ReliableSender StartSending(CSeq invite, uint random) =>
        new(invite, 1 + (random % FirstRSeqs), AwaitedRSeq: 0);

    /// <summary>A reliable response wants to go out.</summary>
    /// <returns>Its RSeq, or 0 while the one before has no PRACK: then it waits.</returns>
    public static (ReliableSender Next, uint RSeq) Send(ReliableSender sender) => sender.IsWaiting
        ? (sender, 0)
        : (sender with { NextRSeq = sender.NextRSeq + 1, AwaitedRSeq = sender.NextRSeq }, sender.NextRSeq);

    /// <summary>A PRACK has come.</summary>
    /// <returns>False when it acknowledges nothing that waits: answer 481 (RFC 3262 3).</returns>
    public static (ReliableSender Next, bool Matches) ReceivePrack(ReliableSender sender, RAck rack) =>
        sender.IsWaiting && rack.RSeq == sender.AwaitedRSeq && rack.CSeq == sender.Invite
            ? (sender with { AwaitedRSeq = 0 }, true)
            : (sender, false);

    /// <summary>A reliable response has come, on one early dialog.</summary>
    /// <param name="lastRSeq">The last one that was acknowledged there; 0 for none.</param>
    public static (uint LastRSeq, PrackVerdict Verdict) ReceiveResponse(uint lastRSeq, uint rseq)
    {
        if (lastRSeq == 0 || rseq == lastRSeq + 1)
            return (rseq, PrackVerdict.Acknowledge);
        return (lastRSeq, rseq <= lastRSeq ? PrackVerdict.Repeated : PrackVerdict.OutOfOrder);
    }
}
