namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// The sockets of an even port and the next. Opened once, they stay open between calls: what comes meanwhile is read and thrown away, so
/// that a new owner never sees it.
/// </summary>
internal sealed class MediaPair(int loop, int rtpPort, bool isV6, PacketSocket rtp, PacketSocket rtcp)
{
    private MediaEndpoint? _owner;

    /// <summary>Index of the loop that watches the sockets, for good.</summary>
    public int Loop { get; } = loop;

    public int RtpPort { get; } = rtpPort;

    public bool IsV6 { get; } = isV6;

    public PacketSocket Rtp { get; } = rtp;

    public PacketSocket Rtcp { get; } = rtcp;

    /// <summary>Monotonic microseconds; when its quarantine ends.</summary>
    public long FreeAt { get; set; }

    public MediaEndpoint? Owner
    {
        get => Volatile.Read(ref _owner);
        set => Volatile.Write(ref _owner, value);
    }
}
