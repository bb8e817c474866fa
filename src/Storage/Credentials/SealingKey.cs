using System.Security.Cryptography;
using System.Text;

namespace Softswitch.Storage.Credentials;

/// <summary>
/// The key outside the database. Seals device passwords (AES-256-GCM) for the phone configurations that need them in clear,
/// and is the pepper of PINs, which are too short to withstand guessing by their hash alone.
/// </summary>
/// <remarks>Envelope: version 1 (1 byte), key id (4), nonce (12), tag (16), ciphertext. What it belongs to is authenticated with it, so it cannot be moved.</remarks>
internal sealed class SealingKey
{
    public const string FileName = "sealing.key";
    private const int KeyLength = 32;
    private const byte Version = 1;
    private const int IdLength = 4;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 1 + IdLength + NonceLength + TagLength;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly byte[] _id;
    private readonly byte[] _pepper;
    private readonly byte[] _seal;

    private SealingKey(byte[] key)
    {
        _id = HMACSHA256.HashData(key, "id"u8)[..IdLength];
        _pepper = HMACSHA256.HashData(key, "pepper"u8);
        _seal = HMACSHA256.HashData(key, "seal"u8);
    }

    /// <summary>Names the key without giving it away.</summary>
    public string Id => Convert.ToHexStringLower(_id);

    /// <exception cref="StorageSettingsException">The key is not 32 bytes of base64, or its file cannot be used.</exception>
    public static SealingKey Load(string? given, string dataFolder, RandomNumberGenerator random)
    {
        if (given is not null)
            return Parse(given, "the sealing key");
        var path = Path.Combine(dataFolder, FileName);
        try
        {
            if (!File.Exists(path))
                Create(path, random);
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != UnixFileMode.None)
                throw new StorageSettingsException($"{path} can be read by others: set its mode to 0600");
            return Parse(File.ReadAllText(path).Trim(), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageSettingsException($"the sealing key {path} cannot be read or made: {exception.Message}", exception);
        }
    }

    /// <summary>A key of 32 bytes for another purpose, the same on every node that has this one.</summary>
    public byte[] Derive(string purpose) => HMACSHA256.HashData(_pepper, Encoding.UTF8.GetBytes(purpose));

    public byte[] Seal(string text, string owner, RandomNumberGenerator random)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var envelope = new byte[HeaderLength + plain.Length];
        envelope[0] = Version;
        _id.CopyTo(envelope, 1);
        var nonce = envelope.AsSpan(1 + IdLength, NonceLength);
        random.GetBytes(nonce);
        // One for each use: the class is not safe for several threads at once.
        using var cipher = new AesGcm(_seal, TagLength);
        cipher.Encrypt(
            nonce, plain, envelope.AsSpan(HeaderLength), envelope.AsSpan(HeaderLength - TagLength, TagLength), Encoding.UTF8.GetBytes(owner));
        return envelope;
    }

    /// <summary>Null when it was sealed with another key, for another owner, or was tampered with.</summary>
    public string? Open(ReadOnlySpan<byte> envelope, string owner)
    {
        if (envelope.Length < HeaderLength || envelope[0] != Version || !envelope.Slice(1, IdLength).SequenceEqual(_id))
            return null;
        var plain = new byte[envelope.Length - HeaderLength];
        try
        {
            using var cipher = new AesGcm(_seal, TagLength);
            cipher.Decrypt(
                envelope.Slice(1 + IdLength, NonceLength), envelope[HeaderLength..], envelope.Slice(HeaderLength - TagLength, TagLength),
                plain, Encoding.UTF8.GetBytes(owner));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>A PIN that can no longer be guessed without the key, ready to be hashed.</summary>
    public string Pepper(string pin) => Convert.ToHexStringLower(HMACSHA256.HashData(_pepper, Encoding.UTF8.GetBytes(pin)));

    // Written beside it and moved there: two processes that start together end up with one whole key.
    private static void Create(string path, RandomNumberGenerator random)
    {
        var key = new byte[KeyLength];
        random.GetBytes(key);
        var draft = $"{path}.{Convert.ToHexStringLower(key.AsSpan(0, 4))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var writer = new StreamWriter(draft, options))
            writer.WriteLine(Convert.ToBase64String(key));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static SealingKey Parse(string text, string source)
    {
        var key = new byte[KeyLength];
        return Convert.TryFromBase64String(text, key, out var length) && length == KeyLength
            ? new SealingKey(key)
            : throw new StorageSettingsException($"{source} is not {KeyLength} bytes in base64");
    }
}
