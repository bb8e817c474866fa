namespace Softswitch.Protocols.Srtp;

/// <summary>The word that SRTCP adds to a packet: whether it is encrypted, and its index (RFC 3711 3.4).</summary>
internal readonly record struct SrtcpWord(uint Value)
{
    public const int Length = 4;

    private const uint EncryptedBit = 1u << 31;

    public bool IsEncrypted => (Value & EncryptedBit) != 0;

    public uint Index => Value & ~EncryptedBit;

    public static SrtcpWord Encrypted(uint index) => new(index | EncryptedBit);
}
