namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>What the layer has seen since it started, and the transactions it holds. Safe to read at any time.</summary>
public sealed class TransactionCounters
{
    private readonly int[] _active = new int[4];
    private long _started;
    private long _retransmissionsSent;
    private long _retransmissionsAbsorbed;
    private long _timeouts;
    private long _transportErrors;
    private long _strayResponses;
    private long _refused;

    /// <summary>Transactions of all kinds.</summary>
    public int TotalActive =>
        Volatile.Read(ref _active[0]) + Volatile.Read(ref _active[1])
        + Volatile.Read(ref _active[2]) + Volatile.Read(ref _active[3]);

    public long Started => Volatile.Read(ref _started);

    public long RetransmissionsSent => Volatile.Read(ref _retransmissionsSent);

    public long RetransmissionsAbsorbed => Volatile.Read(ref _retransmissionsAbsorbed);

    public long Timeouts => Volatile.Read(ref _timeouts);

    public long TransportErrors => Volatile.Read(ref _transportErrors);

    /// <summary>Responses that belong to no transaction.</summary>
    public long StrayResponses => Volatile.Read(ref _strayResponses);

    /// <summary>Requests refused because the layer was full.</summary>
    public long Refused => Volatile.Read(ref _refused);

    public int Active(TransactionKind kind) => Volatile.Read(ref _active[(int)kind]);

    internal void CountStart(TransactionKind kind)
    {
        Interlocked.Increment(ref _active[(int)kind]);
        Interlocked.Increment(ref _started);
    }

    internal void CountEnd(TransactionKind kind) => Interlocked.Decrement(ref _active[(int)kind]);

    internal void CountRetransmission() => Interlocked.Increment(ref _retransmissionsSent);

    internal void CountAbsorbed() => Interlocked.Increment(ref _retransmissionsAbsorbed);

    internal void CountTimeout() => Interlocked.Increment(ref _timeouts);

    internal void CountTransportError() => Interlocked.Increment(ref _transportErrors);

    internal void CountStray() => Interlocked.Increment(ref _strayResponses);

    internal void CountRefused() => Interlocked.Increment(ref _refused);
}
