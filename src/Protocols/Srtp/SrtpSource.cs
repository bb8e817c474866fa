namespace Softswitch.Protocols.Srtp;

/// <summary>One synchronization source under a key.</summary>
internal sealed class SrtpSource(uint ssrc)
{
    public uint Ssrc { get; } = ssrc;

    public ReplayWindow Rtp;

    public ReplayWindow Rtcp;
}
