using System.Runtime.CompilerServices;
using Softswitch.Gateway.Native;
using Softswitch.Protocols.Rtp;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>What one loop does with the packets of one port: open, judge, count, give to who listens. Nothing here allocates.</summary>
internal sealed class PacketForwarder(PacketBatch batch, PacketSender sender, HandshakeDesk handshakes, IMediaEvents events, MediaOptions options)
{
    private readonly PacketBatch _batch = batch;
    private readonly long _window = (long)(options.LearnSeconds * 1_000_000);
    private readonly int _limit = options.MaxPacketsPerSecond;

    /// <summary>Handles <paramref name="count"/> packets in the batch that came to a port of <paramref name="endpoint"/>.</summary>
    public void Handle(MediaEndpoint endpoint, bool isRtcpPort, int count, long now)
    {
        var remote = endpoint.Remote;
        var traffic = endpoint.Traffic;
        if (!ReferenceEquals(traffic.Negotiated, remote.Negotiated))
            traffic.Negotiate(remote, now, _window);
        _batch.Clear();
        for (var i = 0; i < count; i++)
        {
            if (!traffic.TryAdmit(_limit, now))
                traffic.Invalid++;
            else if (isRtcpPort)
                TakeRtcpPort(endpoint, remote, i, now);
            else if (!TryTakeHandshake(endpoint, i, now))
                TakeRtpPort(endpoint, remote, i, now);
        }

        if (_batch.Selected > 0)
            SendRtp(endpoint, now);
    }

    private void TakeRtpPort(MediaEndpoint endpoint, RemoteState remote, int index, long now)
    {
        var traffic = endpoint.Traffic;
        var packet = _batch.Packet(index);
        if (remote.Negotiated.Payload == MediaPayload.Any && packet.Length > 0)
        {
            if (IsHeard(endpoint, ref traffic.RtpLock, index, remote.SignallingHost, now))
                Accept(endpoint, remote, index, now);
            else
                traffic.Strangers++;
            return;
        }

        var kind = ExpectedPackets.KindOf(packet, remote.Negotiated.Payload, out var header);
        if (!TryOpen(endpoint, kind, index))
        {
            traffic.Invalid++;
            return;
        }

        switch (kind)
        {
            case PacketKind.Rtcp:
                TakeMuxedRtcp(endpoint, remote, index, now);
                break;
            case PacketKind.Rtp or PacketKind.Dtls or PacketKind.Zrtp when !IsHeard(endpoint, ref traffic.RtpLock, index, remote.SignallingHost, now):
                traffic.Strangers++;
                break;
            case PacketKind.Rtp:
                traffic.Stream.Received(in header, packet.Length, remote.Negotiated.ClockRate, now - _batch.Age(index));
                endpoint.Station?.Receive(_batch.Packet(index), in header, now);
                Accept(endpoint, remote, index, now);
                break;
            case PacketKind.Dtls or PacketKind.Zrtp:
                Accept(endpoint, remote, index, now);
                break;
            default:
                traffic.Invalid++;
                break;
        }
    }

    // RFC 3711 3.3: nobody is believed, nor learned from, before the packet is authenticated.
    private bool TryOpen(MediaEndpoint endpoint, PacketKind kind, int index) =>
        endpoint.Keys is { } keys
            ? kind is PacketKind.Rtp or PacketKind.Rtcp && keys.TryOpen(_batch, index, kind == PacketKind.Rtcp)
            : endpoint.Handshake is null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsHeard(MediaEndpoint endpoint, ref AddressLock sourceLock, int index, in NativeAddress vouched, long now) =>
        endpoint.Handshake?.Knows(in _batch.Source(index)) // who proves where he is is believed nowhere else
        ?? sourceLock.Judge(in _batch.Source(index), in vouched, now) != AddressVerdict.Stranger;

    private bool TryTakeHandshake(MediaEndpoint endpoint, int index, long now)
    {
        if (endpoint.Handshake is not { } handshake || !HandshakeDesk.IsOne(_batch.Packet(index)))
            return false;
        if (_batch.Selected > 0)
            SendRtp(endpoint, now); // the selection is needed for the answer
        if (!handshakes.Take(endpoint, handshake, index, now))
            endpoint.Traffic.Invalid++;
        return true;
    }

    private void Accept(MediaEndpoint endpoint, RemoteState remote, int index, long now)
    {
        Hear(endpoint, now);
        Learn(endpoint, remote);
        _batch.Select(index);
    }

    private void Hear(MediaEndpoint endpoint, long now)
    {
        var traffic = endpoint.Traffic;
        var isFirst = traffic.LastHeard == 0;
        traffic.LastHeard = now;
        if (isFirst)
            events.OnFirstPacket(endpoint.Id);
        if (traffic.ToldSilentSince == 0)
            return;
        traffic.ToldSilentSince = 0;
        events.OnResumed(endpoint.Id);
    }

    // Publishes where the far end really is; loses to a negotiation that comes at the same time.
    private static void Learn(MediaEndpoint endpoint, RemoteState remote)
    {
        var traffic = endpoint.Traffic;
        var rtp = Target(remote.Rtp, traffic.RtpLock.Locked, remote.RtpTarget);
        var rtcp = remote.IsMuxed ? rtp : Target(remote.Rtcp, traffic.RtcpLock.Locked, remote.RtcpTarget);
        if (!rtp.Matches(remote.RtpTarget) || !rtcp.Matches(remote.RtcpTarget))
            endpoint.TrySetRemote(remote.WithTargets(in rtp, in rtcp), remote);
    }

    // Nothing is sent to who asked for nothing (hold), however well known.
    private static NativeAddress Target(in NativeAddress negotiated, in NativeAddress locked, in NativeAddress current) =>
        negotiated.IsNone || locked.IsNone ? current : locked;

    private void SendRtp(MediaEndpoint endpoint, long now)
    {
        var peer = endpoint.Peer;
        if (peer is not null || endpoint.Station is null)
            endpoint.Traffic.Unrouted += sender.Relay(peer, now);
    }

    private void TakeMuxedRtcp(MediaEndpoint endpoint, RemoteState remote, int index, long now)
    {
        if (!IsHeard(endpoint, ref endpoint.Traffic.RtpLock, index, remote.SignallingHost, now))
        {
            endpoint.Traffic.Strangers++;
            return;
        }

        Learn(endpoint, remote);
        ForwardRtcp(endpoint, remote, index, now);
    }

    private void TakeRtcpPort(MediaEndpoint endpoint, RemoteState remote, int index, long now)
    {
        var traffic = endpoint.Traffic;
        if (PacketClassifier.Classify(_batch.Packet(index)) != PacketKind.Rtcp || !TryOpen(endpoint, PacketKind.Rtcp, index))
        {
            traffic.Invalid++;
            return;
        }

        if (!IsHeard(endpoint, ref traffic.RtcpLock, index, traffic.RtpLock.Locked, now))
        {
            traffic.Strangers++;
            return;
        }

        Learn(endpoint, remote);
        ForwardRtcp(endpoint, remote, index, now);
    }

    private void ForwardRtcp(MediaEndpoint endpoint, RemoteState remote, int index, long now)
    {
        var traffic = endpoint.Traffic;
        traffic.RtcpReceived++;
        var peer = endpoint.Peer;
        var packet = _batch.Packet(index);
        var isReadable = remote.Negotiated.Payload == MediaPayload.Rtp || endpoint.Keys is not null;

        // Reports tell of streams by their SSRC: where one got another on its way, they end here.
        if (endpoint.Outlet is { } outlet)
        {
            if (isReadable)
                traffic.ReadReports(packet, outlet, endpoint.Reports!, now);
            return;
        }

        if (isReadable)
            traffic.ReadReports(packet, peer?.Traffic, remote.Negotiated.ClockRate, now);
        if (peer?.Outlet is not null)
            return;
        if (_batch.Selected > 0)
            SendRtp(endpoint, now); // keeps the order of a muxed stream and frees the selection
        if (!sender.RelayRtcp(peer, index))
            traffic.Unrouted++;
    }
}
