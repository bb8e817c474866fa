using System.Buffers;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>Received bytes that are no whole message yet, in one pooled buffer. Whoever cuts them bounds its growth.</summary>
internal sealed class StreamInput : IDisposable
{
    private const int FirstBytes = 4096;

    private byte[] _buffer = [];
    private int _start;
    private int _end;

    public bool IsEmpty => _start == _end;

    public ReadOnlyMemory<byte> Received => _buffer.AsMemory(_start, _end - _start);

    /// <summary>Room to receive into, never empty.</summary>
    public Memory<byte> Space()
    {
        if (_end < _buffer.Length)
            return _buffer.AsMemory(_end);
        var used = _end - _start;
        var target = _start > 0 && used <= _buffer.Length / 2 ? _buffer : Larger(used);
        Received.CopyTo(target);
        if (target != _buffer)
            Give(target);
        _start = 0;
        _end = used;
        return _buffer.AsMemory(_end);
    }

    public void Add(int count) => _end += count;

    public void Take(int count)
    {
        _start += count;
        if (_start == _end)
            _start = _end = 0;
    }

    /// <summary>Gives the buffer back while it holds nothing, so that an idle connection costs none.</summary>
    public void Release()
    {
        _start = _end = 0;
        Give([]);
    }

    public void Dispose() => Release();

    private static byte[] Larger(int used) => ArrayPool<byte>.Shared.Rent(Math.Max(FirstBytes, used * 2));

    private void Give(byte[] replacement)
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = replacement;
    }
}
