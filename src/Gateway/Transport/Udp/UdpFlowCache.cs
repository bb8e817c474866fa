using System.Numerics;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>
/// Ready flow objects of recent peers: a bounded table of two-slot sets, read and written without a lock. Losing an entry
/// or making one twice is harmless, since a flow is only an address.
/// </summary>
internal sealed class UdpFlowCache
{
    private readonly UdpListener _listener;
    private readonly UdpFlow?[] _slots;

    public UdpFlowCache(UdpListener listener, int capacity)
    {
        _listener = listener;
        _slots = new UdpFlow?[BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, 2))];
    }

    public UdpFlow Get(in NativeAddress peer)
    {
        var first = peer.GetHashCode() & (_slots.Length - 2);
        var flow = Volatile.Read(ref _slots[first]);
        if (flow is not null && flow.Peer.Equals(peer))
            return flow;
        var second = Volatile.Read(ref _slots[first + 1]);
        if (second is not null && second.Peer.Equals(peer))
            return second;

        var made = new UdpFlow(_listener, in peer);
        if (flow is not null)
            Volatile.Write(ref _slots[first + 1], flow);
        Volatile.Write(ref _slots[first], made);
        return made;
    }
}
