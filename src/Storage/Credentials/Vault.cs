using System.Security.Cryptography;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Storage.Credentials;

/// <summary>Makes and checks every stored secret; the one place that meets them in clear.</summary>
internal sealed class Vault(CredentialHasher hasher, SealingKey key, RandomNumberGenerator random, int passwordIterations)
{
    // No number of rounds protects four digits from whoever can try them all; the pepper does, because it is not in the database.
    // An import checks 10,000 PINs within its transaction, so this stays cheap.
    private const int PinIterations = 100;
    private const string KeyPrefix = "ssk_";
    private const int KeySecretLength = 32;

    // Checked for unknown logins, so that they take as long as known ones.
    private readonly Lazy<string> _nobody = new(() => SecretHash.Make("nobody", passwordIterations, random));

    /// <param name="tenant">The tenant of the channel.</param>
    /// <param name="name">The channel.</param>
    /// <param name="password">Null to generate one.</param>
    public ChannelSecret Channel(TenantId tenant, ChannelName name, string? password)
    {
        var generated = password is null ? GeneratePassword() : null;
        var clear = password ?? generated!;
        return new ChannelSecret(hasher.Hash(name, clear), key.Seal(clear, Owner(tenant, name), random), generated);
    }

    public bool IsPassword(ChannelName name, string password, ReadOnlySpan<byte> sha256) =>
        CryptographicOperations.FixedTimeEquals(hasher.Hash(name, password).Sha256.Span, sha256);

    public string? Unseal(TenantId tenant, ChannelName name, ReadOnlySpan<byte> envelope) => key.Open(envelope, Owner(tenant, name));

    public byte[] Seal(TrunkName trunk, string password) => key.Seal(password, Owner(trunk), random);

    public string? Unseal(TrunkName trunk, ReadOnlySpan<byte> envelope) => key.Open(envelope, Owner(trunk));

    /// <param name="tenant">The tenant of the webhook.</param>
    /// <param name="webhook">The webhook.</param>
    /// <param name="secret">In its text form; null to generate one.</param>
    public (byte[] Sealed, string? Generated) Webhook(TenantId tenant, WebhookId webhook, string? secret)
    {
        var generated = secret is null ? GenerateWebhookSecret() : null;
        return (key.Seal(secret ?? generated!, Owner(tenant, webhook), random), generated);
    }

    public string? Unseal(TenantId tenant, WebhookId webhook, ReadOnlySpan<byte> envelope) => key.Open(envelope, Owner(tenant, webhook));

    public string GeneratePassword()
    {
        Span<byte> randomness = stackalloc byte[DevicePassword.RandomnessNeeded];
        random.GetBytes(randomness);
        return DevicePassword.Generate(randomness);
    }

    /// <summary>Null for the PIN that must be changed: it is no secret.</summary>
    public string? Pin(string pin) => pin == PinRules.Initial ? null : Code(pin);

    public bool IsPin(string pin, string? stored) =>
        stored is null ? pin == PinRules.Initial : IsCode(pin, stored);

    /// <summary>Of a code of digits that is keyed on telephones.</summary>
    public string Code(string code) => SecretHash.Make(key.Pepper(code), PinIterations, random);

    public bool IsCode(string code, string stored) => SecretHash.Matches(key.Pepper(code), stored);

    public string Password(string password) => SecretHash.Make(password, passwordIterations, random);

    public bool IsPassword(string password, string? stored) =>
        SecretHash.Matches(password, stored ?? _nobody.Value) && stored is not null;

    public string GenerateApiKey()
    {
        var secret = new byte[KeySecretLength];
        random.GetBytes(secret);
        return KeyPrefix + Convert.ToHexStringLower(secret);
    }

    /// <summary>Keys are 256 random bits: one plain hash is enough. Null for a text that is no key.</summary>
    public static byte[]? HashApiKey(string secret)
    {
        var bytes = new byte[KeySecretLength];
        return secret.Length == KeyPrefix.Length + 2 * KeySecretLength
            && secret.StartsWith(KeyPrefix, StringComparison.Ordinal)
            && Convert.FromHexString(secret.AsSpan(KeyPrefix.Length), bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? SHA256.HashData(bytes)
            : null;
    }

    public string NewStamp() => NewUserId().ToString();

    public UserId NewUserId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        return new UserId(new Guid(bytes));
    }

    private string GenerateWebhookSecret()
    {
        Span<byte> secret = stackalloc byte[WebhookSecret.Length];
        random.GetBytes(secret);
        return WebhookSecret.Write(secret);
    }

    // No channel begins so.
    private static string Owner(TenantId tenant, WebhookId webhook) => $"{tenant}//{webhook}";

    // No tenant is called so.
    private static string Owner(TrunkName trunk) => $"*/{trunk}";

    private static string Owner(TenantId tenant, ChannelName name) => $"{tenant}/{name}";
}
