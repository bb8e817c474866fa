using System.Collections.Immutable;

namespace Softswitch.Gateway.Transport;

/// <summary>
/// Totals since start. The first three are indexed by <see cref="SipTransport"/>, <see cref="DroppedBy"/> by
/// <see cref="DropReason"/>.
/// </summary>
public sealed record TransportSnapshot(
    ImmutableArray<long> ReceivedBy,
    ImmutableArray<long> SentBy,
    ImmutableArray<long> OpenConnectionsBy,
    ImmutableArray<long> DroppedBy,
    long KeepAlives)
{
    public long Received(SipTransport transport) => ReceivedBy[(int)transport];

    public long Sent(SipTransport transport) => SentBy[(int)transport];

    public long OpenConnections(SipTransport transport) => OpenConnectionsBy[(int)transport];

    public long Dropped(DropReason reason) => DroppedBy[(int)reason];
}
