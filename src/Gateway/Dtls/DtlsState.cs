namespace Softswitch.Gateway.Dtls;

/// <summary>How far an association is.</summary>
internal enum DtlsState
{
    Handshaking,

    /// <summary>Both sides have keys, and each has shown a certificate.</summary>
    Established,

    /// <summary>The far end cannot, or is not there any more. There is no way back.</summary>
    Failed,
}
