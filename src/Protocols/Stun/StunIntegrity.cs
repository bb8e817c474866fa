using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Softswitch.Protocols.Stun;

/// <summary>The checks at the end of a message: MESSAGE-INTEGRITY (RFC 8489 14.5) and FINGERPRINT (14.7).</summary>
internal static class StunIntegrity
{
    public const int HashLength = SHA1.HashSizeInBytes;
    public const int AttributeHeader = 4;

    private const uint FingerprintMask = 0x5354554E;

    /// <summary>HMAC over all before the attribute, with a length in the header as if that were the last.</summary>
    /// <param name="before">The message up to the attribute; at most <see cref="StunLimits.MaxMessage"/> bytes.</param>
    /// <param name="key">The password as it is (RFC 8489 9.1.1).</param>
    /// <param name="hash">Gets <see cref="HashLength"/> bytes.</param>
    public static void Hash(ReadOnlySpan<byte> before, ReadOnlySpan<byte> key, Span<byte> hash)
    {
        Span<byte> hashed = stackalloc byte[StunLimits.MaxMessage];
        before.CopyTo(hashed);
        hashed = hashed[..before.Length];
        WriteLength(hashed, before.Length + AttributeHeader + HashLength);
#pragma warning disable CA5350 // RFC 8445 has no other; what is said against SHA-1 does not hold for HMAC.
        HMACSHA1.HashData(key, hashed, hash);
#pragma warning restore CA5350
    }

    /// <summary>Over all before the attribute; the header has the final length already.</summary>
    public static uint Fingerprint(ReadOnlySpan<byte> before) => Crc32.Of(before) ^ FingerprintMask;

    /// <param name="message">Begins with the header.</param>
    /// <param name="length">Of the whole message.</param>
    public static void WriteLength(Span<byte> message, int length) =>
        BinaryPrimitives.WriteUInt16BigEndian(message[2..], (ushort)(length - StunPacket.HeaderLength));
}
