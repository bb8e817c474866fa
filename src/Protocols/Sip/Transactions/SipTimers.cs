namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>Base values of the SIP timers, in milliseconds (RFC 3261 17.1.1.1 and table 4, RFC 6026).</summary>
/// <param name="T1">Round-trip estimate.</param>
/// <param name="T2">Longest interval between retransmissions of non-INVITE requests and INVITE responses.</param>
/// <param name="T4">Longest time a message stays in the network.</param>
/// <param name="D">Wait for repeated final responses of an INVITE client; at least 32 s.</param>
/// <param name="C">Longest silence of an INVITE between provisional responses (RFC 3261 16.6: over 3 minutes).</param>
/// <param name="Trying">Time after which an INVITE without a response of the user is answered 100.</param>
public sealed record SipTimers(
    int T1 = 500, int T2 = 4_000, int T4 = 5_000, int D = 32_000, int C = 600_000, int Trying = 200)
{
    public static SipTimers Standard { get; } = new();

    /// <summary>64*T1: how long a request or a final response is repeated before it is given up.</summary>
    public int GiveUp => 64 * T1;

    /// <summary>Milliseconds until a timer that has just been started fires for the first time.</summary>
    internal int FirstInterval(SipTimer timer) => timer switch
    {
        SipTimer.A or SipTimer.E or SipTimer.G => T1,
        SipTimer.C => C,
        SipTimer.D => D,
        SipTimer.I or SipTimer.K => T4,
        SipTimer.Trying => Trying,
        _ => GiveUp,
    };

    /// <summary>Milliseconds until a repeating timer fires again, when the last wait was <paramref name="last"/>.</summary>
    internal int NextInterval(SipTimer timer, int last, TransactionState state) => timer switch
    {
        SipTimer.A => last * 2,
        // RFC 3261 17.1.2.2: in Proceeding timer E is reset to T2 each time.
        SipTimer.E when state == TransactionState.Proceeding => T2,
        _ => Math.Min(last * 2, T2),
    };
}
