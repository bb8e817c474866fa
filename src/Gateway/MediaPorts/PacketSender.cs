using Softswitch.Media.Streams;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>Sends what one loop has for the far ends of endpoints: packets of a peer, and those of stations. Nothing here allocates.</summary>
internal sealed class PacketSender(IPacketNetwork network, MediaClock clock)
{
    private readonly PacketBatch _batch = network.Batch;

    /// <summary>Sends the RTP that is selected to the far end of a peer, as that peer wants it.</summary>
    /// <returns>How many could go nowhere.</returns>
    public int Relay(MediaEndpoint? peer, long now)
    {
        var target = peer is null ? default : peer.Remote.RtpTarget;
        if (target.IsNone || peer!.Station is { IsSpeaking: true })
            return _batch.Selected;
        if (peer.Outlet is not null || peer.IsSecure)
            Prepare(peer, now);
        Send(peer, in target);
        return 0;
    }

    /// <summary>Sends one RTCP packet in the batch to the far end of a peer.</summary>
    public bool RelayRtcp(MediaEndpoint? peer, int index)
    {
        var remote = peer?.Remote;
        var target = remote is null ? default : remote.RtcpTarget;
        if (target.IsNone)
            return false;
        _batch.Clear();
        if (peer!.TrySeal(_batch, index, isRtcp: true))
            _batch.Select(index);
        if (_batch.Selected > 0)
            _ = network.Send(remote!.IsMuxed ? peer.Pair.Rtp : peer.Pair.Rtcp, in target);
        _batch.Clear();
        return true;
    }

    /// <summary>Sends what the station of an endpoint has to say.</summary>
    public void Speak(MediaEndpoint endpoint, IMediaStation station)
    {
        var target = endpoint.Remote.RtpTarget;
        _batch.Clear();
        while (_batch.Selected < PacketBatch.Capacity && TryNext(endpoint.Outlet!, station, _batch.Slot(_batch.Selected), out var length))
        {
            var index = _batch.Selected;
            _batch.Set(index, length, age: 0);
            if (endpoint.TrySeal(_batch, index, isRtcp: false))
                _batch.Select(index);
        }

        // Made also for nobody, so that the stream is where it would be when somebody listens again.
        if (_batch.Selected > 0 && !target.IsNone)
            Send(endpoint, in target);
        _batch.Clear();
    }

    /// <summary>Tells the far end of an endpoint that has an outlet what it sent and is sent.</summary>
    public void Report(MediaEndpoint endpoint, bool isGoodbye, long now)
    {
        var length = endpoint.Reports!.Write(_batch.Slot(0), endpoint.Outlet!, endpoint.Traffic, clock.NtpAt(now), isGoodbye, now);
        _batch.Set(0, length, age: 0);
        _ = RelayRtcp(endpoint, index: 0);
    }

    private void Send(MediaEndpoint endpoint, in Native.NativeAddress target)
    {
        if (_batch.Selected > 0)
            endpoint.CountSent(network.Send(endpoint.Pair.Rtp, in target), _batch.SelectedBytes);
    }

    // Of what was selected, all that the peer takes.
    private void Prepare(MediaEndpoint peer, long now)
    {
        var count = _batch.Selected;
        Span<int> indexes = stackalloc int[PacketBatch.Capacity];
        for (var i = 0; i < count; i++)
            indexes[i] = _batch.SelectedAt(i);
        _batch.Clear();
        foreach (var index in indexes[..count])
        {
            if (TryPrepare(peer, index, now))
                _batch.Select(index);
        }
    }

    private bool TryPrepare(MediaEndpoint peer, int index, long now)
    {
        if (peer.Outlet is { } outlet && !TryRelay(outlet, peer.RelayTypes, index, now))
            return false;
        return peer.TrySeal(_batch, index, isRtcp: false);
    }

    private static bool TryNext(RtpOutlet outlet, IMediaStation station, Span<byte> packet, out int length)
    {
        lock (outlet)
            return station.TryNext(packet, out length);
    }

    // Of the peer's loop, which is another than this one when a transfer joined two calls.
    private bool TryRelay(RtpOutlet outlet, PayloadTypeMap types, int index, long now)
    {
        lock (outlet)
            return outlet.TryRelay(_batch.Slot(index)[.._batch.Length(index)], types, now);
    }
}
