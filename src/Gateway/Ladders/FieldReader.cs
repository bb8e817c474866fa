using System.Buffers.Binary;
using System.Text;

namespace Softswitch.Gateway.Ladders;

/// <summary>Reads what a <see cref="FieldWriter"/> wrote.</summary>
internal ref struct FieldReader(ReadOnlySpan<byte> source)
{
    private ReadOnlySpan<byte> _rest = source;

    public long Number()
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(_rest);
        _rest = _rest[sizeof(long)..];
        return value;
    }

    public Guid Id()
    {
        var value = new Guid(_rest[..16]);
        _rest = _rest[16..];
        return value;
    }

    public ReadOnlySpan<byte> Bytes()
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(_rest);
        var value = _rest.Slice(sizeof(ushort), length);
        _rest = _rest[(sizeof(ushort) + length)..];
        return value;
    }

    public string Text() => Encoding.UTF8.GetString(Bytes());
}
