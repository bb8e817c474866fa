using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Softswitch.Protocols.Stun;

/// <summary>One received message, read without copying (RFC 8489 5, 14). What comes after MESSAGE-INTEGRITY is not believed, but for FINGERPRINT.</summary>
public ref struct StunMessage
{
    private const int BindingMethod = 1;
    private const int TransactionIdAt = 8;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _integrityAt;

    private StunMessage(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        var type = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        Class = (StunClass)(((type >> 7) & 2) | ((type >> 4) & 1));
        IsBinding = ((type & 0xF) | ((type >> 1) & 0x70) | ((type >> 2) & 0xF80)) == BindingMethod;
    }

    public StunClass Class { get; }

    public bool IsBinding { get; }

    /// <summary>12 bytes.</summary>
    public readonly ReadOnlySpan<byte> TransactionId => _bytes[TransactionIdAt..StunPacket.HeaderLength];

    /// <summary>Empty when there is none.</summary>
    public ReadOnlySpan<byte> Username { get; private set; }

    /// <summary>Of the candidate the sender would learn of itself (RFC 8445 7.1.1); null when not said.</summary>
    public uint? Priority { get; private set; }

    /// <summary>The sender nominates the pair that the message comes by (RFC 8445 7.1.1).</summary>
    public bool UsesCandidate { get; private set; }

    /// <summary>The sender thinks that the other side decides (RFC 8445 7.1.3).</summary>
    public bool IsControlled { get; private set; }

    /// <summary>Where a request was seen from, in its response; null when not said.</summary>
    public StunAddress? MappedAddress { get; private set; }

    /// <summary>Of an error response, 300 to 699; 0 when not said.</summary>
    public int ErrorCode { get; private set; }

    public bool HasFingerprint { get; private set; }

    public readonly bool HasIntegrity => _integrityAt > 0;

    /// <summary>The first attribute that must be understood and is not; 0 for none.</summary>
    public int Unknown { get; private set; }

    /// <summary>Checks and reads a datagram; false for whatever is no sound message within <see cref="StunLimits"/>, or has a wrong FINGERPRINT.</summary>
    public static bool TryParse(ReadOnlySpan<byte> packet, out StunMessage message)
    {
        message = default;
        if (packet.Length > StunLimits.MaxMessage || !StunPacket.IsStun(packet))
            return false;
        message = new StunMessage(packet);
        return message.TryReadAttributes();
    }

    /// <summary>Whether MESSAGE-INTEGRITY was made with this password; takes the same time for any that was not.</summary>
    public readonly bool IsFrom(ReadOnlySpan<byte> password)
    {
        if (!HasIntegrity)
            return false;
        Span<byte> hash = stackalloc byte[StunIntegrity.HashLength];
        StunIntegrity.Hash(_bytes[.._integrityAt], password, hash);
        return CryptographicOperations.FixedTimeEquals(hash, _bytes.Slice(_integrityAt + StunIntegrity.AttributeHeader, StunIntegrity.HashLength));
    }

    private bool TryReadAttributes()
    {
        var at = StunPacket.HeaderLength;
        for (var count = 0; at < _bytes.Length; count++)
        {
            var rest = _bytes[at..];
            if (count == StunLimits.MaxAttributes || HasFingerprint || rest.Length < StunIntegrity.AttributeHeader)
                return false;
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            var padded = (length + 3) & ~3;
            if (padded > rest.Length - StunIntegrity.AttributeHeader)
                return false;
            var type = (StunAttribute)BinaryPrimitives.ReadUInt16BigEndian(rest);
            if ((!HasIntegrity || type == StunAttribute.Fingerprint) && !TryTake(type, rest.Slice(StunIntegrity.AttributeHeader, length), at))
                return false;
            at += StunIntegrity.AttributeHeader + padded;
        }

        return true;
    }

    private bool TryTake(StunAttribute type, ReadOnlySpan<byte> value, int at)
    {
        switch (type)
        {
            case StunAttribute.Username:
                Username = value;
                return true;
            case StunAttribute.MessageIntegrity:
                _integrityAt = at;
                return value.Length == StunIntegrity.HashLength;
            case StunAttribute.ErrorCode:
                return TryTakeError(value);
            case StunAttribute.XorMappedAddress:
                return TryTakeAddress(value);
            case StunAttribute.Priority:
                Priority = value.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(value) : null;
                return value.Length == 4;
            case StunAttribute.UseCandidate:
                return UsesCandidate = value.IsEmpty;
            case StunAttribute.IceControlled:
                return IsControlled = value.Length == 8;
            case StunAttribute.Fingerprint:
                return HasFingerprint = value.Length == 4 && BinaryPrimitives.ReadUInt32BigEndian(value) == StunIntegrity.Fingerprint(_bytes[..at]);
            case StunAttribute.IceControlling or StunAttribute.UnknownAttributes or StunAttribute.MessageIntegritySha256:
                return true;
            default:
                if ((int)type < 0x8000 && Unknown == 0)
                    Unknown = (int)type;
                return true;
        }
    }

    // RFC 8489 14.8: 21 bits of zero, the hundreds in 3 bits, the rest in 8
    private bool TryTakeError(ReadOnlySpan<byte> value)
    {
        if (value.Length < 4 || (value[2] & 7) is < 3 or > 6 || value[3] > 99)
            return false;
        ErrorCode = (value[2] & 7) * 100 + value[3];
        return true;
    }

    // RFC 8489 14.2
    private bool TryTakeAddress(ReadOnlySpan<byte> value)
    {
        var isV6 = value.Length == 20;
        if ((!isV6 && value.Length != 8) || value[1] != (isV6 ? 2 : 1))
            return false;
        var port = BinaryPrimitives.ReadUInt16BigEndian(value[2..]) ^ (int)(StunPacket.MagicCookie >> 16);
        var bits = isV6
            ? BinaryPrimitives.ReadUInt128BigEndian(value[4..]) ^ BinaryPrimitives.ReadUInt128BigEndian(_bytes[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(value[4..]) ^ StunPacket.MagicCookie;
        MappedAddress = new StunAddress(bits, isV6, port);
        return true;
    }
}
