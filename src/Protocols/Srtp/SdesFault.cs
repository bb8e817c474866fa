namespace Softswitch.Protocols.Srtp;

/// <summary>Why an a=crypto line is of no use here (RFC 4568). Others of the same description may be.</summary>
public enum SdesFault
{
    None,
    Malformed,
    UnknownSuite,

    /// <summary>Not base64, or not as long as the suite's key and salt.</summary>
    BadKey,

    /// <summary>Not between 1 and 2^48 packets (RFC 4568 6.1).</summary>
    BadLifetime,

    /// <summary>Packets would carry an MKI, or there is more than one key.</summary>
    KeyIdentifier,

    /// <summary>A session parameter that is not known here, or that would leave packets without encryption or authentication.</summary>
    SessionParameter,
}
