using System.Buffers.Binary;
using System.Text;

namespace Softswitch.Gateway.Ladders;

/// <summary>Writes the fields of a record one after the other; a text is cut to what has room.</summary>
internal ref struct FieldWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _target[.._length];

    public void Number(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_target[_length..], value);
        _length += sizeof(long);
    }

    public void Id(Guid value)
    {
        value.TryWriteBytes(_target[_length..]);
        _length += 16;
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        var room = Math.Min(value.Length, Math.Max(0, _target.Length - _length - sizeof(ushort)));
        BinaryPrimitives.WriteUInt16LittleEndian(_target[_length..], (ushort)room);
        value[..room].CopyTo(_target[(_length + sizeof(ushort))..]);
        _length += sizeof(ushort) + room;
    }

    /// <param name="longest">Characters that are kept at most.</param>
    public void Text(string value, int longest)
    {
        var room = _target[(_length + sizeof(ushort))..];
        Encoding.UTF8.GetEncoder().Convert(value.AsSpan(0, Math.Min(value.Length, longest)), room, flush: true, out _, out var written, out _);
        BinaryPrimitives.WriteUInt16LittleEndian(_target[_length..], (ushort)written);
        _length += sizeof(ushort) + written;
    }
}
