using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Ladders;

/// <summary>Goes through the records of a copied segment.</summary>
internal ref struct RingReader(ReadOnlyMemory<byte> segment)
{
    private ReadOnlyMemory<byte> _rest = segment;

    public RingHeader Header { get; private set; }

    public ReadOnlySpan<byte> Head { get; private set; }

    public ReadOnlyMemory<byte> Body { get; private set; }

    public bool Next()
    {
        if (_rest.IsEmpty)
            return false;
        Header = MemoryMarshal.Read<RingHeader>(_rest.Span);
        var start = Unsafe.SizeOf<RingHeader>();
        Head = _rest.Span.Slice(start, Header.HeadLength);
        Body = _rest[(start + Header.HeadLength)..Header.Length];
        _rest = _rest[Header.Length..];
        return true;
    }
}
