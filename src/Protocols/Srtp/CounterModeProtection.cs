using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Softswitch.Protocols.Srtp;

/// <summary>AES in counter mode beside HMAC-SHA1 (RFC 3711 4.1.1 and 4.2.1, RFC 6188). The tag comes last, after the word of SRTCP.</summary>
internal sealed class CounterModeProtection(ReadOnlySpan<byte> encryptionKey, ReadOnlySpan<byte> authenticationKey, CounterBlock salt, int tagLength)
    : SrtpProtection
{
    private readonly CounterKeystream _stream = new(encryptionKey);

#pragma warning disable CA5350 // RFC 3711 has no other; what is said against SHA-1 does not hold for HMAC.
    private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, authenticationKey);
#pragma warning restore CA5350

    public override SrtcpWord WordOf(ReadOnlySpan<byte> wire) =>
        new(BinaryPrimitives.ReadUInt32BigEndian(wire[(wire.Length - tagLength - SrtcpWord.Length)..]));

    public override void Seal(Span<byte> wire, int headerLength, uint ssrc, long index, SrtcpWord? word)
    {
        Apply(wire[headerLength..LengthOf(wire, word)], ssrc, index);
        Authenticate(wire, index, word, wire[^tagLength..]);
    }

    [SkipLocalsInit]
    public override bool TryOpen(Span<byte> wire, int headerLength, uint ssrc, long index, SrtcpWord? word)
    {
        var tag = wire[^tagLength..];
        Span<byte> received = stackalloc byte[tagLength];
        Span<byte> expected = stackalloc byte[tagLength];
        tag.CopyTo(received);
        Authenticate(wire, index, word, expected);
        received.CopyTo(tag);
        if (!CryptographicOperations.FixedTimeEquals(expected, received))
            return false;
        Apply(wire[headerLength..LengthOf(wire, word)], ssrc, index);
        return true;
    }

    public override void Dispose()
    {
        _stream.Dispose();
        _hmac.Dispose();
    }

    private int LengthOf(ReadOnlySpan<byte> wire, SrtcpWord? word) => wire.Length - tagLength - (word is null ? 0 : SrtcpWord.Length);

    // RFC 3711 4.1.1: salt * 2^16 xor SSRC * 2^64 xor index * 2^16, and a counter of 16 bits
    private void Apply(Span<byte> data, uint ssrc, long index) =>
        _stream.Apply(data, new CounterBlock(salt.High ^ ssrc, salt.Low ^ ((ulong)index << 16)));

    // RFC 3711 4.2: the packet, then the word or, for SRTP, the rollover counter. That one is not sent; it stands in the place of the
    // tag for as long as it is needed, as a second call to the hash would cost a fifth more.
    [SkipLocalsInit]
    private void Authenticate(Span<byte> wire, long index, SrtcpWord? word, Span<byte> tag)
    {
        var length = LengthOf(wire, word);
        BinaryPrimitives.WriteUInt32BigEndian(wire[length..], word?.Value ?? (uint)(index >> 16));
        _hmac.AppendData(wire[..(length + SrtcpWord.Length)]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        _hmac.GetHashAndReset(hash);
        hash[..tagLength].CopyTo(tag);
    }
}
