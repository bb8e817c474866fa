using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>
/// Makes and checks nonces without remembering them: base64url(6 bytes of time, 8 of salt, 16 of HMAC-SHA256 over time, salt
/// and realm). Every gateway that has the key accepts the nonces of the others.
/// </summary>
public sealed class NonceMint
{
    /// <summary>The length of every nonce, in characters.</summary>
    public const int NonceLength = 40;

    public const int KeyBytes = 32;

    private const int StampBytes = 14;
    private const int MacBytes = 16;

    // How far the clock of another gateway may be ahead of ours.
    private const long MaxSkew = 60_000;

    // Keyed once a thread: to set up the key takes longer than to sign.
    [ThreadStatic]
    private static (NonceMint Owner, IncrementalHash Hash)? _signer;

    private readonly byte[] _key;
    private readonly long _validity;

    /// <param name="validity">How long a nonce may be used.</param>
    /// <exception cref="ArgumentException">The key is not of <see cref="KeyBytes"/> bytes.</exception>
    public NonceMint(ReadOnlySpan<byte> key, TimeSpan validity)
    {
        if (key.Length != KeyBytes)
        {
            throw new ArgumentException($"The nonce key has {KeyBytes} bytes.", nameof(key));
        }

        _key = key.ToArray();
        _validity = (long)validity.TotalMilliseconds;
    }

    /// <summary>Writes a nonce of <see cref="NonceLength"/> characters.</summary>
    /// <param name="now">Milliseconds since 1970.</param>
    /// <param name="salt">Unpredictable, so that two nonces of one millisecond differ.</param>
    public void Create(ReadOnlySpan<byte> realm, long now, ulong salt, Span<byte> nonce)
    {
        Span<byte> bytes = stackalloc byte[StampBytes + MacBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, now << 16);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[6..], salt);
        Sign(bytes[..StampBytes], realm, bytes[StampBytes..]);
        Base64Url.EncodeToUtf8(bytes, nonce, out _, out _);
    }

    /// <summary>Judges a nonce; <paramref name="stamp"/> is set unless it is forged.</summary>
    /// <param name="now">Milliseconds since 1970.</param>
    public NonceVerdict Check(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> realm, long now, out NonceStamp stamp)
    {
        stamp = default;
        Span<byte> bytes = stackalloc byte[StampBytes + MacBytes];
        Span<byte> mac = stackalloc byte[MacBytes];

        // Not TryDecodeFromUtf8, which throws at what is no base64.
        if (nonce.Length != NonceLength
            || Base64Url.DecodeFromUtf8(nonce, bytes, out _, out var length) != OperationStatus.Done || length != bytes.Length)
        {
            return NonceVerdict.Forged;
        }

        Sign(bytes[..StampBytes], realm, mac);
        if (!CryptographicOperations.FixedTimeEquals(mac, bytes[StampBytes..]))
        {
            return NonceVerdict.Forged;
        }

        var issued = BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16;
        stamp = new NonceStamp(issued, BinaryPrimitives.ReadUInt64BigEndian(bytes[6..]));
        return now - issued <= _validity && issued - now <= MaxSkew ? NonceVerdict.Valid : NonceVerdict.Expired;
    }

    private void Sign(ReadOnlySpan<byte> stamp, ReadOnlySpan<byte> realm, Span<byte> mac)
    {
        var signer = Signer();
        signer.AppendData(stamp);
        signer.AppendData(realm);
        Span<byte> full = stackalloc byte[HMACSHA256.HashSizeInBytes];
        signer.GetHashAndReset(full);
        full[..MacBytes].CopyTo(mac);
    }

    private IncrementalHash Signer()
    {
        if (_signer is not { } signer || signer.Owner != this)
        {
            _signer?.Hash.Dispose();
            signer = (this, IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key));
            _signer = signer;
        }

        return signer.Hash;
    }
}
