namespace Softswitch.Gateway.MediaPorts;

/// <summary>What passed one endpoint, for the CDR of its leg.</summary>
/// <param name="PacketsReceived">Valid RTP from the far end.</param>
/// <param name="BytesReceived">Of those, with headers.</param>
/// <param name="PacketsSent">RTP sent to the far end.</param>
/// <param name="BytesSent">Of those, with headers.</param>
/// <param name="Lost">Missing from what the far end sent.</param>
/// <param name="Reordered">Came late.</param>
/// <param name="Duplicates">Came twice.</param>
/// <param name="JitterMilliseconds">RFC 3550 A.8.</param>
/// <param name="SsrcChanges">Times the far end began a new stream.</param>
/// <param name="Strangers">Dropped: from an address that is not the far end's.</param>
/// <param name="Invalid">Dropped: not what was negotiated, or too much of it.</param>
/// <param name="Unrouted">Dropped: nobody to send it to.</param>
/// <param name="RtcpReceived">RTCP packets of the far end.</param>
/// <param name="RemoteLost">Lost on the way to the far end, as it reports; null when it never did.</param>
/// <param name="RemoteJitterMilliseconds">Of what arrives there, as it reports; null when it never did.</param>
/// <param name="RoundTripMilliseconds">Between here and the far end; null when its reports never told.</param>
internal sealed record MediaFigures(
    long PacketsReceived,
    long BytesReceived,
    long PacketsSent,
    long BytesSent,
    long Lost,
    long Reordered,
    long Duplicates,
    double JitterMilliseconds,
    int SsrcChanges,
    long Strangers,
    long Invalid,
    long Unrouted,
    long RtcpReceived,
    int? RemoteLost,
    double? RemoteJitterMilliseconds,
    double? RoundTripMilliseconds)
{
    /// <summary>Those of two media lines of one device; its jitter is that of the first.</summary>
    public MediaFigures Plus(MediaFigures other) => this with
    {
        PacketsReceived = PacketsReceived + other.PacketsReceived,
        PacketsSent = PacketsSent + other.PacketsSent,
        Lost = Lost + other.Lost,
        Strangers = Strangers + other.Strangers,
        Invalid = Invalid + other.Invalid,
    };

    /// <summary>As the call is told of them.</summary>
    /// <param name="codec">The first audio codec agreed on.</param>
    public Domain.Calls.MediaFigures Of(string? codec) => new(
        codec,
        PacketsReceived,
        PacketsSent,
        Lost,
        Math.Max(0, RemoteLost ?? 0),
        (long)(JitterMilliseconds * 1000),
        (long)((RemoteJitterMilliseconds ?? 0) * 1000),
        Strangers + Invalid,
        RemoteLost is not null,
        RoundTripMilliseconds is { } roundTrip ? (long)(roundTrip * 1000) : null);
}
