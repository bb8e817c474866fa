using System.Buffers.Binary;

namespace Softswitch.Media.Codecs;

/// <summary>The payload of a telephone-event packet (RFC 4733 2.3).</summary>
/// <param name="Code">0 to 15 are the digits 0-9, *, #, A-D (RFC 4733 3.2).</param>
/// <param name="IsEnd">Whether the event is over; such a packet is sent three times.</param>
/// <param name="Volume">Power in -dBm0, 0 to 63; meaningful for digits.</param>
/// <param name="Duration">Since the timestamp of the packet, in ticks of its clock.</param>
public readonly record struct TelephoneEvent(byte Code, bool IsEnd, byte Volume, ushort Duration)
{
    public const int Length = 4;

    private const string Digits = "0123456789*#ABCD";
    private const int EndBit = 0x80;
    private const int VolumeBits = 0x3F;

    /// <summary>The key pressed; null when the event is none (16 is a hook flash).</summary>
    public char? Digit => Code < Digits.Length ? Digits[Code] : null;

    /// <summary>The code of a key; null when there is none.</summary>
    public static byte? CodeOf(char digit) => Digits.IndexOf(char.ToUpperInvariant(digit), StringComparison.Ordinal) is >= 0 and var code ? (byte)code : null;

    /// <summary>Reads the first event of a payload. The reserved bit is ignored, as are further events.</summary>
    public static bool TryParse(ReadOnlySpan<byte> payload, out TelephoneEvent parsed)
    {
        if (payload.Length < Length)
        {
            parsed = default;
            return false;
        }

        parsed = new TelephoneEvent(
            payload[0], (payload[1] & EndBit) != 0, (byte)(payload[1] & VolumeBits), BinaryPrimitives.ReadUInt16BigEndian(payload[2..]));
        return true;
    }

    /// <summary>Writes <see cref="Length"/> bytes.</summary>
    public void Write(Span<byte> payload)
    {
        payload[0] = Code;
        payload[1] = (byte)((IsEnd ? EndBit : 0) | Math.Min(Volume, (byte)VolumeBits));
        BinaryPrimitives.WriteUInt16BigEndian(payload[2..], Duration);
    }
}
