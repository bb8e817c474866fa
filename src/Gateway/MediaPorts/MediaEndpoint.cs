using System.Net;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>One leg's end of one media line: a port pair, who its far end is, and whom it is connected to.</summary>
internal sealed class MediaEndpoint
{
    private RemoteState _remote = RemoteState.Unknown;
    private MediaEndpoint? _peer;
    private long _watchedSince;
    private long _packetsSent;
    private long _bytesSent;

    public MediaEndpoint(MediaEndpointId id, MediaPair pair, IPAddress address)
    {
        Id = id;
        Pair = pair;
        Address = address;
    }

    public MediaEndpointId Id { get; }

    /// <summary>What descriptions tell the far end.</summary>
    public IPAddress Address { get; }

    public int RtpPort => Pair.RtpPort;

    public int RtcpPort => Pair.RtpPort + 1;

    internal MediaPair Pair { get; }

    internal EndpointTraffic Traffic { get; } = new();

    internal RemoteState Remote => Volatile.Read(ref _remote);

    internal MediaEndpoint? Peer
    {
        get => Volatile.Read(ref _peer);
        set => Volatile.Write(ref _peer, value);
    }

    /// <summary>Monotonic microseconds; 0 when silence is nobody's concern.</summary>
    internal long WatchedSince
    {
        get => Volatile.Read(ref _watchedSince);
        set => Volatile.Write(ref _watchedSince, value);
    }

    internal long PacketsSent => Volatile.Read(ref _packetsSent);

    internal long BytesSent => Volatile.Read(ref _bytesSent);

    /// <summary>Set once, by the release.</summary>
    internal MediaFigures? Final { get; set; }

    internal void SetRemote(RemoteState next) => Volatile.Write(ref _remote, next);

    /// <summary>Replaces what was read before; false when somebody negotiated in between.</summary>
    internal bool TrySetRemote(RemoteState next, RemoteState read) => Interlocked.CompareExchange(ref _remote, next, read) == read;

    // By the peer's loop, which is another thread than this endpoint's when a transfer joined two calls.
    internal void CountSent(int packets, int bytes)
    {
        Interlocked.Add(ref _packetsSent, packets);
        Interlocked.Add(ref _bytesSent, bytes);
    }

    internal MediaFigures Figures()
    {
        ref readonly var stream = ref Traffic.Stream;
        return new MediaFigures(
            stream.Packets,
            stream.Bytes,
            PacketsSent,
            BytesSent,
            stream.Lost,
            stream.Reordered,
            stream.Duplicates,
            stream.JitterMilliseconds,
            stream.SsrcChanges,
            Traffic.Strangers,
            Traffic.Invalid,
            Traffic.Unrouted,
            Traffic.RtcpReceived,
            Traffic.RemoteLost,
            Traffic.RoundTrip.Milliseconds);
    }
}
