namespace Softswitch.Media.Streams;

/// <summary>What the jitter buffer must know of a received packet beside its payload.</summary>
/// <param name="Ssrc">Of its header, as the next four.</param>
/// <param name="Sequence">Before extension by cycles.</param>
/// <param name="Timestamp">Before extension by cycles.</param>
/// <param name="Marker">Talk begins after a pause (RFC 3551 4.1).</param>
/// <param name="PayloadType">0 to 127.</param>
/// <param name="Ticks">How long its sound lasts, in ticks of the timestamp; 0 when it is none (comfort noise, events): then a pause follows.</param>
/// <param name="ClockRate">Of the timestamp in Hz.</param>
public readonly record struct JitterPacket(uint Ssrc, ushort Sequence, uint Timestamp, bool Marker, int PayloadType, int Ticks, int ClockRate);
