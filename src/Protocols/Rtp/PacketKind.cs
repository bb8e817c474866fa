namespace Softswitch.Protocols.Rtp;

/// <summary>What may arrive on a media port.</summary>
public enum PacketKind
{
    Unknown,
    Rtp,
    Rtcp,
    Stun,
    Zrtp,
    Dtls,
    TurnChannel,
}
