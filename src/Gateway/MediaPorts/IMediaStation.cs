using Softswitch.Protocols.Rtp;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>What listens and speaks at an endpoint. Called on the endpoint's loop only, which it must not hold up.</summary>
internal interface IMediaStation
{
    /// <summary>The far end hears the station now and no peer.</summary>
    bool IsSpeaking { get; }

    /// <summary>A packet of the far end, valid and not encrypted.</summary>
    void Receive(ReadOnlySpan<byte> packet, in RtpHeader header, long nowMicroseconds);

    /// <summary>Every 20 ms.</summary>
    /// <param name="isRelayed">The far end hears a peer, unless the station is <see cref="IsSpeaking"/>.</param>
    void Tick(bool isRelayed, long nowMicroseconds);

    /// <summary>The next packet for the far end after a tick, not encrypted; false when there is no more.</summary>
    bool TryNext(Span<byte> packet, out int length);

    /// <summary>Another station took its place, or nobody, or the endpoint is gone: nothing more is asked of it.</summary>
    void Leave();
}
