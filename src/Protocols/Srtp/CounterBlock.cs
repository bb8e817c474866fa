using System.Buffers.Binary;

namespace Softswitch.Protocols.Srtp;

/// <summary>A block of AES in counter mode, as two numbers in network byte order: a salt, or what becomes of one for a packet.</summary>
internal readonly record struct CounterBlock(ulong High, ulong Low)
{
    public const int Length = 16;

    /// <summary>The salt with zeros after it; both session salts and master salts are used so.</summary>
    public static CounterBlock FromSalt(ReadOnlySpan<byte> salt)
    {
        Span<byte> block = stackalloc byte[Length];
        block.Clear();
        salt.CopyTo(block);
        return new CounterBlock(BinaryPrimitives.ReadUInt64BigEndian(block), BinaryPrimitives.ReadUInt64BigEndian(block[8..]));
    }

    /// <summary>The block <paramref name="count"/> further on.</summary>
    public CounterBlock Plus(uint count) => new(High, Low + count);

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, High);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], Low);
    }

    public override string ToString() => "a counter block"; // it tells the salt
}
