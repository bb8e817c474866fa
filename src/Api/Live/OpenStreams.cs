using System.Collections.Concurrent;

namespace Softswitch.Api.Live;

/// <summary>Counts the event streams and downloads each caller has open on this node.</summary>
internal sealed class OpenStreams(ApiOptions options)
{
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>A place that is free again once disposed; null when the caller has all of its places in use.</summary>
    public IDisposable? Take(string who)
    {
        if (_open.AddOrUpdate(who, 1, (_, count) => count + 1) <= options.StreamsPerCaller)
        {
            LiveInstruments.Opened();
            return new Place(this, who);
        }

        Free(who);
        return null;
    }

    private void Free(string who)
    {
        if (_open.AddOrUpdate(who, 0, (_, count) => count - 1) == 0)
            _open.TryRemove(new KeyValuePair<string, int>(who, 0));
    }

    private sealed class Place(OpenStreams streams, string who) : IDisposable
    {
        private int _freed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _freed, 1) != 0)
                return;
            LiveInstruments.Closed();
            streams.Free(who);
        }
    }
}
