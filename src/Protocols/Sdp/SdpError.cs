namespace Softswitch.Protocols.Sdp;

/// <summary>Why a session description was refused.</summary>
public enum SdpError
{
    None,
    TooLarge,
    TooManyMedia,
    TooManyAttributes,

    /// <summary>A line is not of the form x=value.</summary>
    BadLine,

    /// <summary>The body does not begin with v=0.</summary>
    BadVersion,
    BadOrigin,
    BadConnection,
    BadBandwidth,
    BadMedia,
    BadPort,

    /// <summary>A media line in use has no c= of its own and the session has none (RFC 8866 5.7).</summary>
    MissingConnection,
}
