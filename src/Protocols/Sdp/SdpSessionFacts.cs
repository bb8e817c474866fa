namespace Softswitch.Protocols.Sdp;

/// <summary>What one pass over a body found out about its session part.</summary>
internal struct SdpSessionFacts
{
    public SdpSlice Origin;
    public SdpSlice Connection;
    public SdpDirection Direction;
    public int MediaCount;

    /// <summary>Its certificate holds for every line without one (RFC 8122 5).</summary>
    public bool HasKey;

    /// <summary>Its ICE credentials hold for every line without its own (RFC 8839 5.4).</summary>
    public bool HasIce;
}
