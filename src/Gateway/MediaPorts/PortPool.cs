namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// The port pairs of one address: never opened, resting in quarantine, or free for reuse. The one that rested longest goes first.
/// Not for several threads at once; times are monotonic microseconds.
/// </summary>
internal sealed class PortPool
{
    private readonly long _quarantine;
    private readonly Queue<int> _unopened = new();
    private readonly Queue<MediaPair>[] _resting;

    /// <param name="firstPort">Rounded up to an even port (RFC 3550 11).</param>
    /// <param name="lastPort">Included.</param>
    /// <param name="loops">Pairs never change their loop.</param>
    /// <param name="quarantine">Microseconds.</param>
    public PortPool(int firstPort, int lastPort, int loops, long quarantine)
    {
        _quarantine = quarantine;
        for (var port = firstPort + (firstPort & 1); port < lastPort; port += 2)
            _unopened.Enqueue(port);
        _resting = new Queue<MediaPair>[loops];
        for (var i = 0; i < loops; i++)
            _resting[i] = new Queue<MediaPair>();
    }

    public int Unopened => _unopened.Count;

    /// <summary>An open pair of this loop whose quarantine is over.</summary>
    public MediaPair? TakeRested(int loop, long now) =>
        _resting[loop].TryPeek(out var pair) && pair.FreeAt <= now ? _resting[loop].Dequeue() : null;

    public bool TryTakeUnopened(out int rtpPort) => _unopened.TryDequeue(out rtpPort);

    /// <summary>Another program holds the port: it is tried again after all others.</summary>
    public void PutUnopened(int rtpPort) => _unopened.Enqueue(rtpPort);

    public void Return(MediaPair pair, long now)
    {
        pair.FreeAt = now + _quarantine;
        _resting[pair.Loop].Enqueue(pair);
    }
}
