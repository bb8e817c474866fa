namespace Softswitch.Protocols.Srtp;

/// <summary>RFC 3711 4.3.1, 4.3.2.</summary>
internal enum KeyLabel : byte
{
    RtpEncryption = 0,
    RtpAuthentication = 1,
    RtpSalt = 2,
    RtcpEncryption = 3,
    RtcpAuthentication = 4,
    RtcpSalt = 5,
}
