using System.Net;
using Softswitch.Media.Streams;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>One leg's end of one media line: a port pair, who its far end is, and whom it is connected to.</summary>
internal sealed class MediaEndpoint
{
    private RemoteState _remote = RemoteState.Unknown;
    private MediaEndpoint? _peer;
    private EndpointKeys? _keys;
    private EndpointHandshake? _handshake;
    private IMediaStation? _station;
    private RtpOutlet? _outlet;
    private PayloadTypeMap _relayTypes = PayloadTypeMap.Same;
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

    /// <summary>Null where media passes as it is: plain, or encrypted from end to end.</summary>
    internal EndpointKeys? Keys
    {
        get => Volatile.Read(ref _keys);
        set => Volatile.Write(ref _keys, value);
    }

    /// <summary>How the far end proves itself here before it has keys; null where the descriptions said all.</summary>
    internal EndpointHandshake? Handshake
    {
        get => Volatile.Read(ref _handshake);
        set => Volatile.Write(ref _handshake, value);
    }

    /// <summary>The far end is sent nothing but SRTP of this endpoint's own keys.</summary>
    internal bool IsSecure => Keys is not null || Handshake is not null;

    /// <summary>Who listens and speaks here, beside a peer or instead of one.</summary>
    internal IMediaStation? Station
    {
        get => Volatile.Read(ref _station);
        set => Volatile.Write(ref _station, value);
    }

    /// <summary>It has its ticks; known to its loop only, as the next.</summary>
    internal bool IsTicked { get; set; }

    /// <summary>The station that had the last tick.</summary>
    internal IMediaStation? Ticked { get; set; }

    /// <summary>The one stream that the far end is sent; null as long as it is sent those of others as they are.</summary>
    internal RtpOutlet? Outlet
    {
        get => Volatile.Read(ref _outlet);
        private set => Volatile.Write(ref _outlet, value);
    }

    /// <summary>What the far end is told of both directions; there before the outlet is, and null without one.</summary>
    internal EndpointReports? Reports { get; private set; }

    /// <summary>How the far end numbers what a peer sends.</summary>
    internal PayloadTypeMap RelayTypes
    {
        get => Volatile.Read(ref _relayTypes);
        set => Volatile.Write(ref _relayTypes, value);
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

    /// <summary>Sends in a stream of its own from now on.</summary>
    internal void SendIn(RtpOutlet outlet)
    {
        Reports ??= new EndpointReports(outlet.Ssrc | 1, $"{outlet.Ssrc:x8}@{Address}");
        Outlet = outlet;
    }

    internal void SetRemote(RemoteState next) => Volatile.Write(ref _remote, next);

    /// <summary>Replaces what was read before; false when somebody negotiated in between.</summary>
    internal bool TrySetRemote(RemoteState next, RemoteState read) => Interlocked.CompareExchange(ref _remote, next, read) == read;

    // By the peer's loop, which is another thread than this endpoint's when a transfer joined two calls.
    internal void CountSent(int packets, int bytes)
    {
        Interlocked.Add(ref _packetsSent, packets);
        Interlocked.Add(ref _bytesSent, bytes);
    }

    /// <summary>Makes a packet in its slot one for the far end; false when it must not be sent.</summary>
    internal bool TrySeal(PacketBatch batch, int index, bool isRtcp) =>
        Keys is { } keys ? keys.TrySeal(batch, index, isRtcp) : Handshake is null;

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
            Traffic.RemoteJitter,
            Traffic.RoundTrip.Milliseconds);
    }
}
