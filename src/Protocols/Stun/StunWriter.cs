using System.Buffers.Binary;

namespace Softswitch.Protocols.Stun;

/// <summary>Writes one message of the Binding method. Attributes go out in the order they are added; <see cref="Seal"/> or <see cref="End"/> comes last.</summary>
public ref struct StunWriter
{
    private readonly Span<byte> _room;
    private int _length;

    /// <param name="room">At least <see cref="StunLimits.MaxMessage"/> bytes.</param>
    /// <param name="transactionId">12 bytes: random in a request, those of the request in a response.</param>
    public StunWriter(Span<byte> room, StunClass messageClass, scoped ReadOnlySpan<byte> transactionId)
    {
        _room = room[..StunLimits.MaxMessage];
        BinaryPrimitives.WriteUInt16BigEndian(_room, (ushort)(1 | ((int)messageClass & 2) << 7 | ((int)messageClass & 1) << 4));
        BinaryPrimitives.WriteUInt32BigEndian(_room[4..], StunPacket.MagicCookie);
        transactionId.CopyTo(_room[8..]);
        _length = StunPacket.HeaderLength;
    }

    /// <summary>Adds an attribute with its padding.</summary>
    public void Add(StunAttribute type, scoped ReadOnlySpan<byte> value)
    {
        var place = Begin(type, value.Length);
        value.CopyTo(place);
    }

    public void Add(StunAttribute type, uint value) => BinaryPrimitives.WriteUInt32BigEndian(Begin(type, sizeof(uint)), value);

    /// <summary>XOR-MAPPED-ADDRESS (RFC 8489 14.2).</summary>
    public void Add(in StunAddress address)
    {
        var place = Begin(StunAttribute.XorMappedAddress, address.IsV6 ? 20 : 8);
        place[1] = (byte)(address.IsV6 ? 2 : 1);
        BinaryPrimitives.WriteUInt16BigEndian(place[2..], (ushort)(address.Port ^ (int)(StunPacket.MagicCookie >> 16)));
        if (address.IsV6)
            BinaryPrimitives.WriteUInt128BigEndian(place[4..], address.Bits ^ BinaryPrimitives.ReadUInt128BigEndian(_room[4..]));
        else
            BinaryPrimitives.WriteUInt32BigEndian(place[4..], (uint)address.Bits ^ StunPacket.MagicCookie);
    }

    /// <summary>ERROR-CODE (RFC 8489 14.8).</summary>
    /// <param name="code">300 to 699.</param>
    public void AddError(int code, scoped ReadOnlySpan<byte> reason)
    {
        var place = Begin(StunAttribute.ErrorCode, 4 + reason.Length);
        place[2] = (byte)(code / 100);
        place[3] = (byte)(code % 100);
        reason.CopyTo(place[4..]);
    }

    /// <summary>Ends the message with MESSAGE-INTEGRITY and FINGERPRINT; returns its length.</summary>
    public int Seal(scoped ReadOnlySpan<byte> password)
    {
        Span<byte> hash = stackalloc byte[StunIntegrity.HashLength];
        StunIntegrity.Hash(_room[.._length], password, hash);
        Add(StunAttribute.MessageIntegrity, hash);
        return End();
    }

    /// <summary>Ends the message with FINGERPRINT; returns its length.</summary>
    public int End()
    {
        var at = _length;
        StunIntegrity.WriteLength(_room, at + StunIntegrity.AttributeHeader + sizeof(uint));
        Add(StunAttribute.Fingerprint, StunIntegrity.Fingerprint(_room[..at]));
        return _length;
    }

    private Span<byte> Begin(StunAttribute type, int length)
    {
        var padded = (length + 3) & ~3;
        var place = _room.Slice(_length, StunIntegrity.AttributeHeader + padded);
        place.Clear();
        BinaryPrimitives.WriteUInt16BigEndian(place, (ushort)type);
        BinaryPrimitives.WriteUInt16BigEndian(place[2..], (ushort)length);
        _length += place.Length;
        return place[StunIntegrity.AttributeHeader..];
    }
}
