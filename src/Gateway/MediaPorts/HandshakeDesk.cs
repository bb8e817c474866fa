using Softswitch.Gateway.Dtls;
using Softswitch.Gateway.Native;
using Softswitch.Protocols.Rtp;
using Softswitch.Protocols.Stun;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>What one loop does for the endpoints whose far end proves itself at them. Uses the batch when nothing in it is selected.</summary>
internal sealed class HandshakeDesk(IPacketNetwork network, IMediaEvents events)
{
    private readonly PacketBatch _batch = network.Batch;
    private readonly byte[] _room = new byte[StunLimits.MaxMessage];

    /// <summary>Whether a packet belongs to a handshake (RFC 7983 7).</summary>
    public static bool IsOne(ReadOnlySpan<byte> packet) => packet is [< 64, ..];

    /// <summary>Takes a packet in the batch; false when it is nothing of the far end.</summary>
    public bool Take(MediaEndpoint endpoint, EndpointHandshake handshake, int index, long now)
    {
        var packet = _batch.Packet(index);
        var source = _batch.Source(index);
        switch (PacketClassifier.Classify(packet))
        {
            case PacketKind.Stun:
                var refused = handshake.Refused;
                var length = handshake.Check(packet, in source, now, _room);
                if (length > 0)
                    Send(endpoint, _room.AsSpan(0, length), index, in source);
                Settle(endpoint, handshake);
                return handshake.Refused <= refused;
            case PacketKind.Dtls when handshake.Knows(in source) && handshake.TryReceive(packet):
                SendAll(endpoint, handshake, index, in source);
                Settle(endpoint, handshake);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Every 20 ms.</summary>
    public void Tick(MediaEndpoint endpoint, EndpointHandshake handshake)
    {
        handshake.Tick();
        if (!handshake.Selected.IsNone)
            SendAll(endpoint, handshake, 0, in handshake.Selected);
        Settle(endpoint, handshake);
    }

    // Media flows as soon as there are keys and a place for it; the place may be another later.
    private void Settle(MediaEndpoint endpoint, EndpointHandshake handshake)
    {
        if (handshake.TakeOutcome(out var keys) is { } outcome)
        {
            if (keys is not null)
                endpoint.Keys = new EndpointKeys(keys);
            events.OnHandshake(endpoint.Id, outcome);
        }

        var remote = endpoint.Remote;
        if (endpoint.Keys is not null && !handshake.Selected.IsNone && !handshake.Selected.Matches(remote.RtpTarget))
            endpoint.TrySetRemote(remote.WithTargets(in handshake.Selected, in handshake.Selected), remote);
    }

    private void SendAll(MediaEndpoint endpoint, EndpointHandshake handshake, int index, in NativeAddress target)
    {
        Span<byte> datagram = stackalloc byte[DtlsSession.Mtu];
        while (handshake.TryTake(datagram, out var length))
            Send(endpoint, datagram[..length], index, in target);
    }

    private void Send(MediaEndpoint endpoint, ReadOnlySpan<byte> datagram, int index, in NativeAddress target)
    {
        _batch.Clear();
        datagram.CopyTo(_batch.Slot(index));
        _batch.Set(index, datagram.Length, age: 0);
        _batch.Select(index);
        _ = network.Send(endpoint.Pair.Rtp, in target);
        _batch.Clear();
    }
}
