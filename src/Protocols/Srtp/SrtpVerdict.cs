namespace Softswitch.Protocols.Srtp;

/// <summary>What became of one packet. Anything but <see cref="Ok"/> is to be counted and the packet dropped.</summary>
public enum SrtpVerdict
{
    Ok,

    /// <summary>No RTP or RTCP, too short for its tag, or longer than <see cref="SrtpLimits.MaxPacketLength"/>.</summary>
    Malformed,

    /// <summary>The buffer has no room for what is added to the packet.</summary>
    NoRoom,

    /// <summary>Made with another key, or changed on its way.</summary>
    AuthenticationFailed,

    /// <summary>Seen before, or too old to tell. To be sent, it would make the same key stream serve twice.</summary>
    Replayed,

    /// <summary>One source more than <see cref="SrtpLimits.MaxSources"/>.</summary>
    TooManySources,

    /// <summary>The key has served for as many packets as it may (RFC 3711 9.2); there must be a new one.</summary>
    KeyExhausted,
}
