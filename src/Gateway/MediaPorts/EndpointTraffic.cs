using Softswitch.Gateway.Native;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// What an endpoint's loop knows of what the far end sends. Written by that loop only; others read single figures.
/// </summary>
internal sealed class EndpointTraffic
{
    private const long Second = 1_000_000;

    public AddressLock RtpLock;
    public AddressLock RtcpLock;
    public RtpStreamStatistics Stream;
    public RtcpRoundTrip RoundTrip;

    /// <summary>The negotiation the locks have taken note of.</summary>
    public MediaRemote? Negotiated;

    public long Strangers;
    public long Invalid;
    public long Unrouted;
    public long RtcpReceived;
    public int? RemoteLost;

    /// <summary>Arrival of the last accepted packet of any kind, monotonic microseconds; 0 before.</summary>
    public long LastHeard;

    /// <summary>The moment from which on a silence was told; 0 when none was since the last packet.</summary>
    public long ToldSilentSince;

    private long _rateSecond;
    private int _rateCount;

    /// <summary>Counts towards the limit per second; false beyond it.</summary>
    public bool TryAdmit(int limit, long now)
    {
        var second = now / Second;
        if (second != _rateSecond)
        {
            _rateSecond = second;
            _rateCount = 0;
        }

        return _rateCount++ < limit;
    }

    public void Negotiate(RemoteState remote, long now, long windowMicroseconds)
    {
        Negotiated = remote.Negotiated;
        RtpLock.Negotiate(remote.Rtp, now, windowMicroseconds);
        RtcpLock.Negotiate(remote.Rtcp, now, windowMicroseconds);
    }
}
