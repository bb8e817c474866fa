using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Gateway.Signalling;

namespace Softswitch.Gateway.Registrar;

/// <summary>
/// The user parts of temporary GRUUs (RFC 5627 3.1, appendix A): "tgruu." and base64url(16 bytes of salt, then under AES-256-GCM
/// the registration, the length of the channel's name, the name, and zeros up to a multiple of 32 bytes). No two are alike or
/// tell whose they are; nothing is remembered of them, and every gateway that shares the key can read them.
/// </summary>
internal sealed class TemporaryUsers
{
    private const int SaltBytes = 16;
    private const int TagBytes = 16;
    private const int MarkBytes = 8;
    private const int BlockBytes = 32;
    private const int MaxBytes = SaltBytes + (3 * BlockBytes) + TagBytes;

    private readonly byte[] _key;
    private readonly IdSource _ids;

    /// <param name="key">Shared by the gateways of a platform.</param>
    public TemporaryUsers(byte[] key, IdSource ids)
    {
        _key = HMACSHA256.HashData(key, "key of temporary GRUUs"u8);
        _ids = ids;
    }

    private static ReadOnlySpan<byte> Prefix => "tgruu."u8;

    /// <param name="registration">Its <see cref="RegistrationMark"/>.</param>
    public string Seal(ChannelName channel, long registration)
    {
        Span<byte> plain = stackalloc byte[3 * BlockBytes];
        plain.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(plain, registration);
        var length = Encoding.ASCII.GetBytes(channel.Value, plain[(MarkBytes + 1)..]);
        plain[MarkBytes] = (byte)length;
        plain = plain[..((MarkBytes + length + BlockBytes) / BlockBytes * BlockBytes)];

        Span<byte> text = stackalloc byte[SaltBytes + plain.Length + TagBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(text, _ids.NextTag());
        BinaryPrimitives.WriteUInt64LittleEndian(text[8..], _ids.NextTag());
        using var cipher = Cipher(text[..SaltBytes]);
        cipher.Encrypt(Nonce, plain, text[SaltBytes..^TagBytes], text[^TagBytes..]);
        return Encoding.ASCII.GetString(Prefix) + Base64Url.EncodeToString(text);
    }

    /// <summary>Null for what was not sealed with this key.</summary>
    public Gruu? Open(ReadOnlySpan<byte> user)
    {
        Span<byte> text = stackalloc byte[MaxBytes];
        if (!user.StartsWith(Prefix) || Base64Url.GetMaxDecodedLength(user.Length - Prefix.Length) > MaxBytes
            || Base64Url.DecodeFromUtf8(user[Prefix.Length..], text, out _, out var length) != OperationStatus.Done
            || length < SaltBytes + BlockBytes + TagBytes)
        {
            return null;
        }

        text = text[..length];
        Span<byte> plain = stackalloc byte[length - SaltBytes - TagBytes];
        using var cipher = Cipher(text[..SaltBytes]);
        try
        {
            cipher.Decrypt(Nonce, text[SaltBytes..^TagBytes], text[^TagBytes..], plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        var name = Encoding.ASCII.GetString(plain.Slice(MarkBytes + 1, plain[MarkBytes]));
        return new Gruu(new ChannelName(name), null, BinaryPrimitives.ReadInt64LittleEndian(plain));
    }

    // A key of its own for every seal: nothing is ever sealed twice under one, so the nonce need not change.
    private static ReadOnlySpan<byte> Nonce => "\0\0\0\0\0\0\0\0\0\0\0\0"u8;

    private AesGcm Cipher(ReadOnlySpan<byte> salt)
    {
        Span<byte> key = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, salt, key);
        return new AesGcm(key, TagBytes);
    }
}
