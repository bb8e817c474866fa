using System.Collections.Immutable;

namespace Softswitch.Gateway.Transport;

/// <summary>The running totals of all transports of one gateway.</summary>
internal sealed class TransportCounters
{
    private readonly long[] _received = new long[Enum.GetValues<SipTransport>().Length];
    private readonly long[] _sent = new long[Enum.GetValues<SipTransport>().Length];
    private readonly long[] _open = new long[Enum.GetValues<SipTransport>().Length];
    private readonly long[] _dropped = new long[Enum.GetValues<DropReason>().Length];
    private long _keepAlives;

    public void Received(SipTransport transport) => Interlocked.Increment(ref _received[(int)transport]);

    public void Sent(SipTransport transport, int count = 1) => Interlocked.Add(ref _sent[(int)transport], count);

    public void Dropped(DropReason reason) => Interlocked.Increment(ref _dropped[(int)reason]);

    public void KeptAlive() => Interlocked.Increment(ref _keepAlives);

    public void Opened(SipTransport transport) => Interlocked.Increment(ref _open[(int)transport]);

    public void Closed(SipTransport transport) => Interlocked.Decrement(ref _open[(int)transport]);

    public TransportSnapshot Snapshot() =>
        new(Copy(_received), Copy(_sent), Copy(_open), Copy(_dropped), Interlocked.Read(ref _keepAlives));

    private static ImmutableArray<long> Copy(long[] values) => ImmutableArray.Create(values);
}
