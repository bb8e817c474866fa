using System.Net;
using System.Runtime.InteropServices;
using Softswitch.Gateway.Admission;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>Counts accepted connections, in total and per source, before anything is spent on them.</summary>
internal sealed class ConnectionAdmission(TransportLimits limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<SourceKey, int> _bySource = [];
    private int _total;

    /// <summary>Null when the source may connect; it must leave again then.</summary>
    public DropReason? TryEnter(IPAddress source)
    {
        lock (_gate)
        {
            if (_total >= limits.Connections)
                return DropReason.ConnectionLimit;
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySource, SourceKey.Of(source), out _);
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
            var key = SourceKey.Of(source);
            if (--CollectionsMarshal.GetValueRefOrNullRef(_bySource, key) == 0)
                _bySource.Remove(key);
        }
    }
}
