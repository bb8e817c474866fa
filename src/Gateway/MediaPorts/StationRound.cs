using System.Collections.Concurrent;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>The endpoints of one loop that have a station, and when all of these have their next tick. Used by the loop's thread, but for <see cref="Add"/>.</summary>
/// <param name="sender">That of the loop.</param>
/// <param name="handshakes">That of the loop.</param>
/// <param name="failed">Told when a station failed.</param>
internal sealed class StationRound(PacketSender sender, HandshakeDesk handshakes, Action<Exception> failed)
{
    private const long TickMicroseconds = 20_000;
    private const long LongestLag = 100_000;

    private readonly ConcurrentQueue<MediaEndpoint> _added = new();
    private readonly List<MediaEndpoint> _endpoints = [];
    private long _dueAt;

    /// <summary>May be called from any thread; the loop has to be woken.</summary>
    public void Add(MediaEndpoint endpoint) => _added.Enqueue(endpoint);

    /// <summary>How long the loop may wait for packets.</summary>
    public int MillisecondsUntilDue(long now, int longest)
    {
        TakeAdded();
        if (_endpoints.Count == 0)
            return longest;
        return (int)Math.Clamp((_dueAt - now + 999) / 1000, 0, longest);
    }

    /// <summary>How long the tick has been due; 0 when it is not, and for the first one.</summary>
    public long Lateness(long now) => _endpoints.Count == 0 || _dueAt == 0 ? 0 : Math.Max(0, now - _dueAt);

    public bool IsDue(long now)
    {
        if (_endpoints.Count == 0)
            return false;
        if (now - _dueAt > LongestLag)
            _dueAt = now; // the first tick, or a machine that stood still: what is missed is not made up for
        return now >= _dueAt;
    }

    /// <summary>One tick for all; a station that fails costs itself only.</summary>
    public void Tick(long now)
    {
        _dueAt += TickMicroseconds;
        for (var i = _endpoints.Count - 1; i >= 0; i--)
        {
            try
            {
                if (!Tick(_endpoints[i], now))
                    RemoveAt(i);
            }
            catch (Exception failure)
            {
                failed(failure);
            }
        }
    }

    /// <summary>False when there is no station any more.</summary>
    private bool Tick(MediaEndpoint endpoint, long now)
    {
        var station = endpoint.Station;
        if (endpoint.Ticked != station)
        {
            var former = endpoint.Ticked;
            endpoint.Ticked = station;
            former?.Leave();
        }

        if (station is null)
        {
            if (endpoint.Final is not null)
                sender.Report(endpoint, isGoodbye: true, now);
            return false;
        }

        if (endpoint.Handshake is { } handshake)
            handshakes.Tick(endpoint, handshake);
        station.Tick(endpoint.Peer is not null, now);
        sender.Speak(endpoint, station);
        if (endpoint.Reports!.IsDue(now))
            sender.Report(endpoint, isGoodbye: false, now);
        return true;
    }

    private void RemoveAt(int index)
    {
        _endpoints[index].IsTicked = false;
        _endpoints[index] = _endpoints[^1];
        _endpoints.RemoveAt(_endpoints.Count - 1);
    }

    private void TakeAdded()
    {
        while (_added.TryDequeue(out var endpoint))
        {
            if (endpoint.IsTicked)
                continue;
            endpoint.IsTicked = true;
            _endpoints.Add(endpoint);
        }
    }
}
