namespace Softswitch.Gateway.Sounds;

/// <summary>How the gateway offers to agree on the keys of its media.</summary>
internal enum PlatformKeying
{
    /// <summary>Media in the clear.</summary>
    None,

    /// <summary>Keys in the description (RFC 4568).</summary>
    Sdes,

    /// <summary>A handshake between the media ports (RFC 5763), with ICE: what browsers know.</summary>
    Dtls,
}
