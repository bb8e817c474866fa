namespace Softswitch.Domain.Calls;

/// <summary>Media figures of a leg, taken when it was closed. Counted over all its media lines.</summary>
/// <param name="Lost">Packets the device sent that never arrived (RFC 3550 A.3).</param>
/// <param name="JitterMilliseconds">Interarrival jitter (RFC 3550 A.8) at the end.</param>
/// <param name="Dropped">Packets refused: from strangers, or not RTP.</param>
public sealed record LegReport(
    LegId Leg,
    long PacketsReceived,
    long PacketsSent,
    long BytesReceived,
    long BytesSent,
    long Lost,
    double JitterMilliseconds,
    long Dropped);
