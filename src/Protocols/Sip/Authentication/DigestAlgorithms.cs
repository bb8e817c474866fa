using System.Security.Cryptography;
using System.Text;

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>Names and hash functions of the algorithms.</summary>
internal static class DigestAlgorithms
{
    /// <summary>The longest hash, in bytes.</summary>
    public const int MaxHashBytes = SHA256.HashSizeInBytes;

    public static ReadOnlySpan<byte> Text(DigestAlgorithm algorithm) => algorithm == DigestAlgorithm.Sha256 ? "SHA-256"u8 : "MD5"u8;

    /// <summary>False for an algorithm we do not do. No name means MD5 (RFC 7616 3.3).</summary>
    public static bool TryParse(ReadOnlySpan<byte> name, out DigestAlgorithm algorithm)
    {
        algorithm = Ascii.EqualsIgnoreCase(name, "SHA-256"u8) ? DigestAlgorithm.Sha256 : DigestAlgorithm.Md5;
        return algorithm == DigestAlgorithm.Sha256 || name.IsEmpty || Ascii.EqualsIgnoreCase(name, "MD5"u8);
    }

    public static int HashBytes(DigestAlgorithm algorithm) =>
        algorithm == DigestAlgorithm.Sha256 ? SHA256.HashSizeInBytes : MD5.HashSizeInBytes;

    /// <summary>Hashes <paramref name="input"/> into the start of <paramref name="hash"/>; returns the length.</summary>
    public static int Hash(DigestAlgorithm algorithm, ReadOnlySpan<byte> input, Span<byte> hash) =>
        algorithm == DigestAlgorithm.Sha256 ? SHA256.HashData(input, hash) : Md5(input, hash);

#pragma warning disable CA5351 // RFC 8760 keeps MD5 for the phones that know nothing else; it protects a nonce, not a document.
    private static int Md5(ReadOnlySpan<byte> input, Span<byte> hash) => MD5.HashData(input, hash);
#pragma warning restore CA5351
}
