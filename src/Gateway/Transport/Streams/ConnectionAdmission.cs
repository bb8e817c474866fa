using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>Counts accepted connections, in total and per source, before anything is spent on them.</summary>
internal sealed class ConnectionAdmission(TransportLimits limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UInt128, int> _bySource = [];
    private int _total;

    /// <summary>Null when the source may connect; it must leave again then.</summary>
    public DropReason? TryEnter(IPAddress source)
    {
        lock (_gate)
        {
            if (_total >= limits.Connections)
                return DropReason.ConnectionLimit;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySource, KeyOf(source), out _);
            if (count >= limits.ConnectionsPerSource)
                return DropReason.SourceLimit;
            count++;
            _total++;
            return null;
        }
    }

    public void Leave(IPAddress source)
    {
        lock (_gate)
        {
            _total--;
            var key = KeyOf(source);
            if (--CollectionsMarshal.GetValueRefOrNullRef(_bySource, key) == 0)
                _bySource.Remove(key);
        }
    }

    // A subscriber has a whole IPv6 /64 to call from.
    private static UInt128 KeyOf(IPAddress source)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        source.TryWriteBytes(bytes, out _);
        if (source.AddressFamily == AddressFamily.InterNetworkV6)
            bytes[8..].Clear();
        else
            bytes[15] = 1;
        return MemoryMarshal.Read<UInt128>(bytes);
    }
}
