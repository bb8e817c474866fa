using Softswitch.Protocols.Srtp;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// SRTP between an endpoint and its far end. What comes is opened by the endpoint's loop only; what goes may be sealed by that of a peer.
/// </summary>
internal sealed class EndpointKeys(MediaKeys keys) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SrtpSender _sender = new(keys.Ours);
    private readonly SrtpReceiver _receiver = new(keys.Theirs);

    public MediaKeys Keys { get; } = keys;

    /// <summary>Opens a packet in its slot; false when it is not of the far end.</summary>
    public bool TryOpen(PacketBatch batch, int index, bool isRtcp)
    {
        var packet = batch.Slot(index)[..batch.Length(index)];
        var verdict = isRtcp ? _receiver.UnprotectRtcp(packet, out var length) : _receiver.UnprotectRtp(packet, out length);
        if (verdict == SrtpVerdict.Ok)
            batch.Set(index, length, batch.Age(index));
        return verdict == SrtpVerdict.Ok;
    }

    /// <summary>Seals a packet in its slot; false when it must not be sent.</summary>
    public bool TrySeal(PacketBatch batch, int index, bool isRtcp)
    {
        lock (_gate)
        {
            var slot = batch.Slot(index);
            var verdict = isRtcp
                ? _sender.ProtectRtcp(slot, batch.Length(index), out var length)
                : _sender.ProtectRtp(slot, batch.Length(index), out length);
            if (verdict == SrtpVerdict.Ok)
                batch.Set(index, length, batch.Age(index));
            return verdict == SrtpVerdict.Ok;
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _sender.Dispose();
        _receiver.Dispose();
    }
}
