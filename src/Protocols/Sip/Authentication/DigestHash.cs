using System.Text;

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>
/// H(user:realm:password), what is kept instead of a password (RFC 7616 3.4.2). Whoever has it can sign in to that realm,
/// so it is as secret as the password there, and worth nothing elsewhere.
/// </summary>
public sealed class DigestHash
{
    private readonly byte[] _bytes;

    private DigestHash(DigestAlgorithm algorithm, byte[] bytes)
    {
        Algorithm = algorithm;
        _bytes = bytes;
    }

    public DigestAlgorithm Algorithm { get; }

    /// <summary>16 bytes for MD5, 32 for SHA-256.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    public static DigestHash Compute(DigestAlgorithm algorithm, string user, string realm, string password)
    {
        var hash = new byte[DigestAlgorithms.HashBytes(algorithm)];
        DigestAlgorithms.Hash(algorithm, Encoding.UTF8.GetBytes($"{user}:{realm}:{password}"), hash);
        return new DigestHash(algorithm, hash);
    }

    /// <exception cref="ArgumentException">The length is not that of the algorithm.</exception>
    public static DigestHash FromBytes(DigestAlgorithm algorithm, ReadOnlySpan<byte> bytes) =>
        bytes.Length == DigestAlgorithms.HashBytes(algorithm)
            ? new DigestHash(algorithm, bytes.ToArray())
            : throw new ArgumentException("A digest hash has the length its algorithm makes.", nameof(bytes));

    /// <summary>The hash of nobody: checking against it takes as long as against a real one and never succeeds.</summary>
    public static DigestHash Nobody(DigestAlgorithm algorithm) => new(algorithm, []);
}
