namespace Softswitch.Media.Codecs;

/// <summary>How one kind of payload is named and clocked on the wire (RFC 3551 6 and the RFC of each payload format).</summary>
/// <param name="Name">As in a=rtpmap; compared without case.</param>
/// <param name="ClockRate">Of the RTP timestamp in Hz.</param>
/// <param name="SampleRate">Of the sound itself in Hz; 0 when the payload is not sound.</param>
/// <param name="Channels">As written in a=rtpmap.</param>
/// <param name="StaticPayloadType">The type that needs no a=rtpmap; null when it is dynamic.</param>
public sealed record AudioFormat(string Name, int ClockRate, int SampleRate, int Channels, int? StaticPayloadType)
{
    /// <summary>What the timestamp moves on by in a packet of this many milliseconds.</summary>
    public int TicksOf(int milliseconds) => ClockRate / 1000 * milliseconds;

    /// <summary>The samples of one channel in this many milliseconds.</summary>
    public int SamplesOf(int milliseconds) => SampleRate / 1000 * milliseconds;
}
