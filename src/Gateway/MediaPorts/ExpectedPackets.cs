using Softswitch.Protocols.Rtp;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>What may come to a port, by what was negotiated.</summary>
internal static class ExpectedPackets
{
    /// <summary>Unknown for whatever has no business here.</summary>
    public static PacketKind KindOf(ReadOnlySpan<byte> packet, MediaPayload payload, out RtpHeader header)
    {
        if (packet.Length >= RtpHeader.FixedLength && packet[1] is < 192 or > 223 && RtpHeader.TryParse(packet, out header))
            return PacketKind.Rtp;
        header = default;
        var kind = PacketClassifier.Classify(packet);
        return kind == PacketKind.Rtcp || (payload == MediaPayload.Secure && kind is PacketKind.Dtls or PacketKind.Zrtp)
            ? kind
            : PacketKind.Unknown;
    }
}
