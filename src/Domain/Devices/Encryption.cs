namespace Softswitch.Domain.Devices;

/// <summary>What of a channel must be encrypted (SPEC D6); each includes the one before. The names are stored: do not rename.</summary>
public enum Encryption
{
    /// <summary>Whatever the device does.</summary>
    Optional,

    /// <summary>Its signalling: SIP over TLS or secure WebSocket alone.</summary>
    Signalling,

    /// <summary>Its media as well: SRTP, whose keys come with the signalling.</summary>
    Required,
}
