using System.Security.Cryptography;

namespace Softswitch.Protocols.Srtp;

/// <summary>Encrypts and authenticates packets with the session keys of SRTP, or those of SRTCP. For one thread at a time.</summary>
internal abstract class SrtpProtection : IDisposable
{
    private const int AuthenticationKeyLength = 20; // RFC 3711 5.2

    public static SrtpProtection ForRtp(SrtpMasterKey master) =>
        Create(master, KeyLabel.RtpEncryption, KeyLabel.RtpAuthentication, KeyLabel.RtpSalt, master.Suite.RtpTagLength);

    public static SrtpProtection ForRtcp(SrtpMasterKey master) =>
        Create(master, KeyLabel.RtcpEncryption, KeyLabel.RtcpAuthentication, KeyLabel.RtcpSalt, master.Suite.RtcpTagLength);

    /// <summary>The word of an SRTCP packet.</summary>
    public abstract SrtcpWord WordOf(ReadOnlySpan<byte> wire);

    /// <summary>Encrypts what follows the header, in place, and writes tag and word after it.</summary>
    /// <param name="wire">The packet, then as many bytes as it grows by.</param>
    /// <param name="headerLength">Bytes that are authenticated only.</param>
    /// <param name="ssrc">From the header.</param>
    /// <param name="index">Of the packet, 48 bits for SRTP, 31 for SRTCP; never twice for the same source and keys.</param>
    /// <param name="word">Null for SRTP.</param>
    public abstract void Seal(Span<byte> wire, int headerLength, uint ssrc, long index, SrtcpWord? word);

    /// <summary>Undoes <see cref="Seal"/>. When the tag is another, the packet stays as it was.</summary>
    public abstract bool TryOpen(Span<byte> wire, int headerLength, uint ssrc, long index, SrtcpWord? word);

    public abstract void Dispose();

    private static SrtpProtection Create(SrtpMasterKey master, KeyLabel encryption, KeyLabel authentication, KeyLabel salt, int tagLength)
    {
        Span<byte> encryptionKey = stackalloc byte[master.Suite.KeyLength];
        Span<byte> authenticationKey = stackalloc byte[AuthenticationKeyLength];
        Span<byte> saltBytes = stackalloc byte[master.Suite.SaltLength];
        using var derivation = new KeyDerivation(master);
        derivation.Derive(encryption, encryptionKey);
        derivation.Derive(authentication, authenticationKey);
        derivation.Derive(salt, saltBytes);
        SrtpProtection made = master.Suite.IsGcm
            ? new GcmProtection(encryptionKey, CounterBlock.FromSalt(saltBytes))
            : new CounterModeProtection(encryptionKey, authenticationKey, CounterBlock.FromSalt(saltBytes), tagLength);
        CryptographicOperations.ZeroMemory(encryptionKey);
        CryptographicOperations.ZeroMemory(authenticationKey);
        return made;
    }
}
