using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Softswitch.Protocols.Srtp;

/// <summary>AES-GCM (RFC 7714). The tag comes right after the data, and the word of SRTCP last.</summary>
internal sealed class GcmProtection(ReadOnlySpan<byte> key, CounterBlock salt) : SrtpProtection
{
    private const int TagLength = 16;
    private const int NonceLength = 12;
    private const uint FirstCounter = 2; // of the data; 1 is that of the tag

    private readonly AesGcm _gcm = new(key, TagLength);
    private readonly CounterKeystream _stream = new(key);

    public override SrtcpWord WordOf(ReadOnlySpan<byte> wire) => new(BinaryPrimitives.ReadUInt32BigEndian(wire[^SrtcpWord.Length..]));

    public override void Seal(Span<byte> wire, int headerLength, uint ssrc, long index, SrtcpWord? word)
    {
        var length = LengthOf(wire, word);
        var payload = wire[headerLength..length];
        Encrypt(wire[..headerLength], payload, payload, BlockOf(ssrc, index), word, wire.Slice(length, TagLength));
        if (word is { } present)
            BinaryPrimitives.WriteUInt32BigEndian(wire[^SrtcpWord.Length..], present.Value);
    }

    // AesGcm.Decrypt throws when the tag is another, and anybody may send such a packet. So: decrypt, encrypt again and compare.
    [SkipLocalsInit]
    public override bool TryOpen(Span<byte> wire, int headerLength, uint ssrc, long index, SrtcpWord? word)
    {
        var length = LengthOf(wire, word);
        var payload = wire[headerLength..length];
        var block = BlockOf(ssrc, index);
        Span<byte> buffer = stackalloc byte[SrtpLimits.MaxPacketLength];
        var ciphertext = buffer[..payload.Length];
        Span<byte> expected = stackalloc byte[TagLength];
        _stream.Apply(payload, block.Plus(FirstCounter));
        Encrypt(wire[..headerLength], payload, ciphertext, block, word, expected);
        if (CryptographicOperations.FixedTimeEquals(expected, wire.Slice(length, TagLength)))
            return true;
        ciphertext.CopyTo(payload);
        return false;
    }

    public override void Dispose()
    {
        _gcm.Dispose();
        _stream.Dispose();
    }

    private static int LengthOf(ReadOnlySpan<byte> wire, SrtcpWord? word) => wire.Length - TagLength - (word is null ? 0 : SrtcpWord.Length);

    // RFC 7714 8.1 and 9.1: 16 zero bits, SSRC and 48 bits of index, mixed with the salt; then the counter.
    private CounterBlock BlockOf(uint ssrc, long index) =>
        new(salt.High ^ ((ulong)ssrc << 16) ^ (ulong)(index >> 32), salt.Low ^ ((ulong)index << 32));

    [SkipLocalsInit]
    private void Encrypt(
        ReadOnlySpan<byte> header, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext, CounterBlock block, SrtcpWord? word, Span<byte> tag)
    {
        Span<byte> written = stackalloc byte[CounterBlock.Length];
        block.Write(written);
        var nonce = written[..NonceLength];
        if (word is not { } present)
        {
            _gcm.Encrypt(nonce, plaintext, ciphertext, tag, header);
            return;
        }

        Span<byte> associated = stackalloc byte[SrtpLimits.MaxPacketLength + SrtcpWord.Length]; // RFC 7714 9.2, 9.3
        header.CopyTo(associated);
        BinaryPrimitives.WriteUInt32BigEndian(associated[header.Length..], present.Value);
        _gcm.Encrypt(nonce, plaintext, ciphertext, tag, associated[..(header.Length + SrtcpWord.Length)]);
    }
}
