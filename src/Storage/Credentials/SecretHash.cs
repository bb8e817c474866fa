using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Softswitch.Storage.Credentials;

/// <summary>PBKDF2-SHA256 in one text: <c>pbkdf2-sha256$rounds$salt$hash</c>, salt and hash in base64.</summary>
internal static class SecretHash
{
    private const string Scheme = "pbkdf2-sha256";
    private const int SaltLength = 16;
    private const int HashLength = 32;
    private const int MaxIterations = 10_000_000;

    public static string Make(string secret, int iterations, RandomNumberGenerator random)
    {
        var salt = new byte[SaltLength];
        random.GetBytes(salt);
        var hash = Derive(secret, salt, iterations);
        return string.Create(CultureInfo.InvariantCulture, $"{Scheme}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
    }

    public static bool Matches(string secret, string stored)
    {
        var parts = stored.Split('$');
        var salt = new byte[SaltLength];
        var hash = new byte[HashLength];
        return parts.Length == 4
            && parts[0] == Scheme
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var iterations)
            && iterations is > 0 and <= MaxIterations
            && Convert.TryFromBase64String(parts[2], salt, out var saltLength) && saltLength == SaltLength
            && Convert.TryFromBase64String(parts[3], hash, out var hashLength) && hashLength == HashLength
            && CryptographicOperations.FixedTimeEquals(Derive(secret, salt, iterations), hash);
    }

    private static byte[] Derive(string secret, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(secret), salt, iterations, HashAlgorithmName.SHA256, HashLength);
}
