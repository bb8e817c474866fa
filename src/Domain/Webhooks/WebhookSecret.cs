using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Softswitch.Domain.Webhooks;

/// <summary>
/// The key by which a receiver knows that a message is ours, and the signature it makes (Standard Webhooks 1.0): as text
/// <c>whsec_</c> and 24 to 64 bytes in base64.
/// </summary>
public static class WebhookSecret
{
    /// <summary>Bytes of a secret that is made here.</summary>
    public const int Length = 32;

    private const string Prefix = "whsec_";
    private const int MinLength = 24;
    private const int MaxLength = 64;

    public static string Write(ReadOnlySpan<byte> key) => Prefix + Convert.ToBase64String(key);

    /// <summary>The bytes of the key; null for a text that is no secret.</summary>
    public static byte[]? Read(string? text)
    {
        if (text is not { Length: <= 128 } || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var key = new byte[128];
        return Convert.TryFromBase64String(text[Prefix.Length..], key, out var length) && length is >= MinLength and <= MaxLength
            ? key[..length]
            : null;
    }

    /// <summary>The header <c>webhook-signature</c>: HMAC-SHA256 over <c>id.time.body</c>.</summary>
    /// <param name="key">The bytes of the secret.</param>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="time">The header <c>webhook-timestamp</c>: unix seconds.</param>
    /// <param name="body">As it is sent.</param>
    public static string Sign(byte[] key, string id, long time, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{time}.")));
        hmac.AppendData(body);
        return "v1," + Convert.ToBase64String(hmac.GetHashAndReset());
    }
}
