using System.Net;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>What was negotiated with the far end of an endpoint.</summary>
/// <param name="Rtp">Where it wants its media; null for nowhere (hold).</param>
/// <param name="Rtcp">Where it wants RTCP; equal to <paramref name="Rtp"/> when muxed.</param>
/// <param name="ClockRate">Of its first codec in Hz, for jitter; 0 when unknown.</param>
/// <param name="Payload">What may pass.</param>
/// <param name="SignalledFrom">Host its signalling comes from: media from there is believed at once, whatever the description says.</param>
internal sealed record MediaRemote(
    IPEndPoint? Rtp, IPEndPoint? Rtcp, int ClockRate = 8000, MediaPayload Payload = MediaPayload.Rtp, IPAddress? SignalledFrom = null)
{
    /// <summary>The far end proves where it is, whatever the description says, and has RTCP on its RTP port (RFC 8834 4.5).</summary>
    public bool IsProved { get; init; }
}
