namespace Softswitch.Gateway.MediaPorts;

/// <summary>Finds watched endpoints whose far end fell silent. Called by their loop about once a second.</summary>
internal sealed class SilenceWatch(IMediaEvents events, long limitMicroseconds)
{
    public void Sweep(ReadOnlySpan<MediaPair> pairs, long now)
    {
        foreach (var pair in pairs)
        {
            if (pair.Owner is { WatchedSince: > 0 } endpoint)
                Check(endpoint, now);
        }
    }

    private void Check(MediaEndpoint endpoint, long now)
    {
        var traffic = endpoint.Traffic;
        var since = Math.Max(traffic.LastHeard, endpoint.WatchedSince);
        if (traffic.ToldSilentSince == since || now - since < limitMicroseconds)
            return;
        traffic.ToldSilentSince = since;
        events.OnSilence(endpoint.Id, TimeSpan.FromMicroseconds(now - since));
    }
}
