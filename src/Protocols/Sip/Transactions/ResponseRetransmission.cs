namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// When the user repeats a response until its acknowledgement comes, on every transport, given up after 64*T1: the 2xx
/// of an INVITE until the ACK (RFC 3261 13.3.1.4, then BYE), or a reliable provisional response until the PRACK
/// (RFC 3262 3, then 5xx).
/// </summary>
/// <param name="NextAt">Time of the next repetition, or of giving up, in ms; <see cref="long.MaxValue"/> once settled.</param>
/// <param name="Interval">Wait that ends at NextAt, in ms.</param>
/// <param name="LongestInterval">Bound of the doubling, in ms.</param>
/// <param name="GiveUpAt">In ms.</param>
public readonly record struct ResponseRetransmission(long NextAt, int Interval, int LongestInterval, long GiveUpAt)
{
    public bool IsWaiting => NextAt != long.MaxValue;

    /// <summary>A 2xx to INVITE has just been sent: T1 doubling up to T2.</summary>
    public static ResponseRetransmission OfAccept(SipTimers timers, long nowMs) => Start(timers, timers.T2, nowMs);

    /// <summary>A reliable provisional response has just been sent: T1 doubling without a bound.</summary>
    public static ResponseRetransmission OfReliableProvisional(SipTimers timers, long nowMs) =>
        Start(timers, timers.GiveUp, nowMs);

    /// <summary>The acknowledgement has come, or is not wanted any more.</summary>
    public ResponseRetransmission Settled() => this with { NextAt = long.MaxValue };

    /// <summary>What is due now, and the state after it.</summary>
    public (ResponseRetransmission Next, RetransmissionStep Step) Advance(long nowMs)
    {
        if (nowMs < NextAt)
            return (this, RetransmissionStep.Wait);
        if (nowMs >= GiveUpAt)
            return (Settled(), RetransmissionStep.GiveUp);
        var interval = Math.Min(Interval * 2, LongestInterval);
        return (this with { NextAt = Math.Min(nowMs + interval, GiveUpAt), Interval = interval },
            RetransmissionStep.Resend);
    }

    private static ResponseRetransmission Start(SipTimers timers, int longest, long nowMs) =>
        new(nowMs + timers.T1, timers.T1, longest, nowMs + timers.GiveUp);
}
