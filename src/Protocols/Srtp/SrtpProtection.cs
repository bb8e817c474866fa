using System.Security.Cryptography;

namespace Softswitch.Protocols.Srtp;

/// <summary>Encrypts and authenticates packets with the session keys of SRTP, or those of SRTCP. For one thread at a time.</summary>
internal abstract class SrtpProtection : IDisposable
{
    private const int AuthenticationKeyLength = 20; // RFC 3711 5.2

    public static SrtpProtection ForRtp(SrtpMasterKey master) =>
        Create(master, KeyLabel.RtpEncryption, KeyLabel.RtpAuthentication, KeyLabel.RtpSalt);

    public static SrtpProtection ForRtcp(SrtpMasterKey master) =>
        Create(master, KeyLabel.RtcpEncryption, KeyLabel.RtcpAuthentication, KeyLabel.RtcpSalt);

    /// <summary>Encrypts what follows the header, in place, and makes the tag.</summary>
    /// <param name="packet">Without tag and word.</param>
    /// <param name="headerLength">Bytes that are authenticated only.</param>
    /// <param name="ssrc">From the header.</param>
    /// <param name="index">Of the packet, 48 bits for SRTP, 31 for SRTCP; never twice for the same source and keys.</param>
    /// <param name="word">Authenticated as well; null for SRTP.</param>
    /// <param name="tag">As long as the suite has it.</param>
    public abstract void Seal(Span<byte> packet, int headerLength, uint ssrc, long index, SrtcpWord? word, Span<byte> tag);

    /// <summary>Undoes <see cref="Seal"/>. When the tag is another, the packet stays as it was.</summary>
    public abstract bool TryOpen(Span<byte> packet, int headerLength, uint ssrc, long index, SrtcpWord? word, ReadOnlySpan<byte> tag);

    public abstract void Dispose();

    private static SrtpProtection Create(SrtpMasterKey master, KeyLabel encryption, KeyLabel authentication, KeyLabel salt)
    {
        Span<byte> encryptionKey = stackalloc byte[master.Suite.KeyLength];
        Span<byte> authenticationKey = stackalloc byte[AuthenticationKeyLength];
        Span<byte> saltBytes = stackalloc byte[master.Suite.SaltLength];
        KeyDerivation.Derive(master, encryption, encryptionKey);
        KeyDerivation.Derive(master, authentication, authenticationKey);
        KeyDerivation.Derive(master, salt, saltBytes);
        SrtpProtection made = master.Suite.IsGcm
            ? new GcmProtection(encryptionKey, CounterBlock.FromSalt(saltBytes))
            : new CounterModeProtection(encryptionKey, authenticationKey, CounterBlock.FromSalt(saltBytes));
        CryptographicOperations.ZeroMemory(encryptionKey);
        CryptographicOperations.ZeroMemory(authenticationKey);
        return made;
    }
}
