using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Softswitch.Protocols.Srtp;

/// <summary>AES in counter mode beside HMAC-SHA1 (RFC 3711 4.1.1 and 4.2.1, RFC 6188).</summary>
internal sealed class CounterModeProtection(ReadOnlySpan<byte> encryptionKey, ReadOnlySpan<byte> authenticationKey, CounterBlock salt) : SrtpProtection
{
    private readonly CounterKeystream _stream = new(encryptionKey);

#pragma warning disable CA5350 // RFC 3711 has no other; what is said against SHA-1 does not hold for HMAC.
    private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, authenticationKey);
#pragma warning restore CA5350

    public override void Seal(Span<byte> packet, int headerLength, uint ssrc, long index, SrtcpWord? word, Span<byte> tag)
    {
        Apply(packet[headerLength..], ssrc, index);
        Authenticate(packet, index, word, tag);
    }

    [SkipLocalsInit]
    public override bool TryOpen(Span<byte> packet, int headerLength, uint ssrc, long index, SrtcpWord? word, ReadOnlySpan<byte> tag)
    {
        Span<byte> expected = stackalloc byte[tag.Length];
        Authenticate(packet, index, word, expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, tag))
            return false;
        Apply(packet[headerLength..], ssrc, index);
        return true;
    }

    public override void Dispose()
    {
        _stream.Dispose();
        _hmac.Dispose();
    }

    // RFC 3711 4.1.1: salt * 2^16 xor SSRC * 2^64 xor index * 2^16, and a counter of 16 bits
    private void Apply(Span<byte> data, uint ssrc, long index) =>
        _stream.Apply(data, new CounterBlock(salt.High ^ ssrc, salt.Low ^ ((ulong)index << 16)));

    // RFC 3711 4.2: the packet, then for SRTP the rollover counter, which is not sent
    [SkipLocalsInit]
    private void Authenticate(ReadOnlySpan<byte> packet, long index, SrtcpWord? word, Span<byte> tag)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        BinaryPrimitives.WriteUInt32BigEndian(hash, word?.Value ?? (uint)(index >> 16));
        _hmac.AppendData(packet);
        _hmac.AppendData(hash[..SrtcpWord.Length]);
        _hmac.GetHashAndReset(hash);
        hash[..tag.Length].CopyTo(tag);
    }
}
