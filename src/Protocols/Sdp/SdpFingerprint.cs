using System.Security.Cryptography;

namespace Softswitch.Protocols.Sdp;

/// <summary>By what a certificate is known in a description (RFC 8122 5): its hash with SHA-256, which every side must know.</summary>
public sealed class SdpFingerprint
{
    public const string AttributeName = "fingerprint";

    private const string Function = "sha-256";

    private readonly byte[] _hash;

    private SdpFingerprint(byte[] hash) => _hash = hash;

    /// <param name="certificate">In DER.</param>
    public static SdpFingerprint Of(ReadOnlySpan<byte> certificate) => new(SHA256.HashData(certificate));

    /// <summary>Reads the value of an attribute; null when it is malformed or of another hash.</summary>
    public static SdpFingerprint? Read(string? value)
    {
        if (value?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var function, var text]
            || !function.Equals(Function, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var octets = text.Split(':');
        if (octets.Length != SHA256.HashSizeInBytes || !octets.All(octet => octet.Length == 2 && octet.All(char.IsAsciiHexDigit)))
            return null;
        return new SdpFingerprint(Convert.FromHexString(string.Concat(octets)));
    }

    /// <summary>Whether the certificate is the one.</summary>
    /// <param name="certificate">In DER.</param>
    public bool Is(ReadOnlySpan<byte> certificate) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(certificate), _hash);

    public bool IsSame(SdpFingerprint other) => _hash.AsSpan().SequenceEqual(other._hash);

    public SdpAttribute ToAttribute() => new(AttributeName, $"{Function} {BitConverter.ToString(_hash).Replace('-', ':')}");

    public override string ToString() => ToAttribute().Value!;
}
