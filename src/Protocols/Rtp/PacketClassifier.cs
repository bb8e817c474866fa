using Softswitch.Protocols.Stun;

namespace Softswitch.Protocols.Rtp;

/// <summary>Tells the protocols apart that share one media port.</summary>
public static class PacketClassifier
{
    /// <summary>
    /// RFC 7983 7 by the first byte; RTP and RTCP on one port by the second (RFC 5761 4). A packet that only looks like its protocol
    /// is <see cref="PacketKind.Unknown"/>.
    /// </summary>
    public static PacketKind Classify(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < 4)
            return PacketKind.Unknown;
        return packet[0] switch
        {
            >= 128 and <= 191 => RtpOrRtcp(packet),
            <= 3 => StunPacket.IsStun(packet) ? PacketKind.Stun : PacketKind.Unknown,
            >= 16 and <= 19 => PacketKind.Zrtp,
            >= 20 and <= 63 => PacketKind.Dtls,
            >= 64 and <= 79 => PacketKind.TurnChannel,
            _ => PacketKind.Unknown,
        };
    }

    private static PacketKind RtpOrRtcp(ReadOnlySpan<byte> packet)
    {
        if (packet[1] is >= 192 and <= 223) // RFC 5761 4: payload types 64-95 are RTCP
            return RtcpPacket.IsValid(packet) ? PacketKind.Rtcp : PacketKind.Unknown;
        return RtpHeader.TryParse(packet, out _) ? PacketKind.Rtp : PacketKind.Unknown;
    }
}
