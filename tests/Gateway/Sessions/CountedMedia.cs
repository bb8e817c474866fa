using System.Diagnostics.CodeAnalysis;
using System.Net;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Media.Streams;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>A media engine without sockets that knows who has not given his ports back.</summary>
/// <param name="ports">How many times ports can be taken.</param>
internal sealed class CountedMedia(int ports) : IMediaEngine
{
    private readonly HashSet<MediaEndpoint> _open = [];
    private int _last;

    /// <summary>Every handshake that was begun.</summary>
    public List<EndpointHandshake> Proved { get; } = [];

    public int Open => _open.Count;

    public bool IsBehind { get; set; }

    public bool TryAllocate(bool isV6, MediaEndpoint? beside, [NotNullWhen(true)] out MediaEndpoint? endpoint)
    {
        endpoint = null;
        if (_last == ports)
            return false;
        _last++;
        endpoint = new MediaEndpoint(new MediaEndpointId(_last), new MediaPair(0, 20_000 + (_last * 2), isV6, null!, null!), IPAddress.Loopback);
        return _open.Add(endpoint);
    }

    public void SetRemote(MediaEndpoint endpoint, MediaRemote remote)
    {
        // Nothing is sent.
    }

    public void Connect(MediaEndpoint first, MediaEndpoint second)
    {
        // Nothing is relayed.
    }

    public void Secure(MediaEndpoint endpoint, MediaKeys? keys)
    {
        // Nothing is sent.
    }

    public void Prove(MediaEndpoint endpoint, EndpointHandshake handshake)
    {
        endpoint.Handshake = handshake;
        Proved.Add(handshake);
    }

    public void Attach(MediaEndpoint endpoint, IMediaStation? station, RtpOutlet? outlet = null)
    {
        endpoint.Station = station;
        if (outlet is not null)
            endpoint.SendIn(outlet);
    }

    public void Disconnect(MediaEndpoint endpoint)
    {
        // Nothing is relayed.
    }

    public void WatchSilence(MediaEndpoint endpoint, bool isWatched)
    {
        // Nothing is listened to.
    }

    public MediaFigures Figures(MediaEndpoint endpoint) => endpoint.Figures();

    public MediaFigures Release(MediaEndpoint endpoint)
    {
        _open.Remove(endpoint);
        return endpoint.Figures();
    }
}
