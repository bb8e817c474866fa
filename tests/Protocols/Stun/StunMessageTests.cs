using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Stun;

namespace Softswitch.Protocols.Tests.Stun;

/// <summary>Messages of STUN as RFC 8489 and the samples of RFC 5769 have them.</summary>
public sealed class StunMessageTests
{
    private static readonly byte[] Id = Convert.FromHexString("b7e7a701bc34d686fa87dfae");

    [Fact]
    public void Request_of_the_sample_is_read_and_authenticated()
    {
        Assert.True(StunMessage.TryParse(StunVectors.Request, out var message));

        Assert.Equal((StunClass.Request, true, 0x6E0001FFu), (message.Class, message.IsBinding, message.Priority));
        Assert.Equal(StunVectors.Username, System.Text.Encoding.ASCII.GetString(message.Username));
        Assert.True(message.IsControlled && message.HasFingerprint && message.HasIntegrity);
        Assert.False(message.UsesCandidate);
        Assert.Equal(0, message.Unknown);
        Assert.Equal(Id, message.TransactionId.ToArray());
        Assert.True(message.IsFrom(StunVectors.Password));
        Assert.False(message.IsFrom("VOkJxbRl1RmTxUk/WvJxBu"u8));
    }

    [Theory]
    [InlineData(false, "192.0.2.1")]
    [InlineData(true, "2001:db8:1234:5678:11:2233:4455:6677")]
    public void Response_of_the_sample_is_read_and_authenticated(bool isV6, string address)
    {
        Assert.True(StunMessage.TryParse(isV6 ? StunVectors.ResponseV6 : StunVectors.ResponseV4, out var message));

        Assert.Equal(StunClass.Success, message.Class);
        Assert.Equal(new StunAddress(Bits(address), isV6, 32853), message.MappedAddress);
        Assert.True(message.IsFrom(StunVectors.Password));
    }

    [Theory]
    [InlineData(false, "192.0.2.1")]
    [InlineData(true, "2001:db8:1234:5678:11:2233:4455:6677")]
    public void Response_that_is_written_is_read_as_it_was_meant(bool isV6, string address)
    {
        var room = new byte[StunLimits.MaxMessage];
        var writer = new StunWriter(room, StunClass.Success, Id);
        var mapped = new StunAddress(Bits(address), isV6, 32853);
        writer.Add(in mapped);
        var length = writer.Seal(StunVectors.Password);

        Assert.True(StunMessage.TryParse(room.AsSpan(0, length), out var message));
        Assert.Equal((StunClass.Success, true), (message.Class, message.IsBinding));
        Assert.Equal(mapped, message.MappedAddress);
        Assert.True(message.HasFingerprint && message.IsFrom(StunVectors.Password));
        Assert.Equal(Id, message.TransactionId.ToArray());
    }

    [Theory]
    [InlineData(401)]
    [InlineData(487)]
    [InlineData(699)]
    public void Error_that_is_written_is_read_with_its_code(int code)
    {
        var room = new byte[StunLimits.MaxMessage];
        var writer = new StunWriter(room, StunClass.Error, Id);
        writer.AddError(code, "No"u8);

        Assert.True(StunMessage.TryParse(room.AsSpan(0, writer.End()), out var message));
        Assert.Equal((StunClass.Error, code, false), (message.Class, message.ErrorCode, message.HasIntegrity));
    }

    [Fact]
    public void Message_cut_at_any_byte_is_refused()
    {
        for (var length = 0; length < StunVectors.Request.Length; length++)
            Assert.False(StunMessage.TryParse(StunVectors.Request.AsSpan(0, length), out _), $"{length} bytes");
    }

    [Fact]
    public void Message_cut_behind_any_attribute_with_a_length_that_fits_is_not_authentic()
    {
        for (var length = StunPacket.HeaderLength; length < StunVectors.Request.Length; length += 4)
        {
            var cut = StunVectors.Request[..length];
            cut[3] = (byte)(length - StunPacket.HeaderLength);

            Assert.False(StunMessage.TryParse(cut, out var message) && message.HasFingerprint && message.IsFrom(StunVectors.Password), $"{length} bytes");
        }
    }

    [Fact]
    public void Any_bit_that_is_changed_is_noticed()
    {
        for (var bit = 0; bit < StunVectors.Request.Length * 8; bit++)
        {
            var changed = StunVectors.Request.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.False(StunMessage.TryParse(changed, out var message) && message.HasFingerprint && message.IsFrom(StunVectors.Password), $"bit {bit}");
        }
    }

    [Fact]
    public void What_follows_the_integrity_is_not_believed()
    {
        var room = new byte[StunLimits.MaxMessage];
        var sealed1 = new StunWriter(room, StunClass.Request, Id);
        sealed1.Add(StunAttribute.Username, "a:b"u8);
        var length = sealed1.Seal(StunVectors.Password) - 8; // without the fingerprint

        byte[] longer = [.. room[..length], 0, 0x25, 0, 0];
        longer[3] = (byte)(longer.Length - StunPacket.HeaderLength);

        Assert.True(StunMessage.TryParse(longer, out var message));
        Assert.False(message.UsesCandidate);
        Assert.True(message.IsFrom(StunVectors.Password));
    }

    [Fact]
    public void Attributes_that_must_be_understood_are_told_and_others_passed_over()
    {
        var room = new byte[StunLimits.MaxMessage];
        var writer = new StunWriter(room, StunClass.Request, Id);
        writer.Add((StunAttribute)0xC001, "may be"u8);
        writer.Add((StunAttribute)0x0031, "must be"u8);
        writer.Add((StunAttribute)0x0032, "too"u8);

        Assert.True(StunMessage.TryParse(room.AsSpan(0, writer.End()), out var message));
        Assert.Equal(0x31, message.Unknown);
    }

    [Fact]
    public void Message_of_too_many_attributes_or_bytes_is_refused()
    {
        Assert.True(StunMessage.TryParse(WithAttributes(StunLimits.MaxAttributes - 1), out _));
        Assert.False(StunMessage.TryParse(WithAttributes(StunLimits.MaxAttributes), out _));

        var long1 = new byte[StunLimits.MaxMessage + 4];
        StunVectors.Request.AsSpan(0, StunPacket.HeaderLength).CopyTo(long1);
        long1[2] = (byte)((long1.Length - StunPacket.HeaderLength) >> 8);
        long1[3] = unchecked((byte)(long1.Length - StunPacket.HeaderLength));
        Assert.True(StunPacket.IsStun(long1));
        Assert.False(StunMessage.TryParse(long1, out _));
    }

    [Fact]
    public void Bytes_whatever_they_are_do_no_harm() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            byte[] packet = [.. StunVectors.Request[..StunPacket.HeaderLength], .. bytes, .. new byte[(4 - bytes.Length % 4) % 4]];
            packet[2] = (byte)((packet.Length - StunPacket.HeaderLength) >> 8);
            packet[3] = unchecked((byte)(packet.Length - StunPacket.HeaderLength));
            return !StunMessage.TryParse(packet, out var message) || !message.IsFrom(StunVectors.Password);
        }).QuickCheckThrowOnFailure();

    private static byte[] WithAttributes(int count)
    {
        var room = new byte[StunLimits.MaxMessage];
        var writer = new StunWriter(room, StunClass.Request, Id);
        for (var i = 0; i < count; i++)
            writer.Add((StunAttribute)0xC001, ""u8);
        return room[..writer.End()];
    }

    private static UInt128 Bits(string address)
    {
        UInt128 bits = 0;
        foreach (var each in IPAddress.Parse(address).GetAddressBytes())
            bits = (bits << 8) | each;
        return bits;
    }
}
