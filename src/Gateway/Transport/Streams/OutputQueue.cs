using System.Buffers;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>
/// Messages waiting to be written to one connection, as pooled copies, bounded in bytes. One writer at a time: whoever
/// finds the queue idle takes until it is empty.
/// </summary>
internal sealed class OutputQueue(int limitBytes)
{
    private readonly Lock _gate = new();
    private readonly Queue<ArraySegment<byte>> _waiting = new();
    private int _bytes;
    private bool _isWriting;
    private bool _isClosed;

    public bool IsClosed
    {
        get
        {
            lock (_gate)
                return _isClosed;
        }
    }

    public OutputState Add(ReadOnlySpan<byte> message)
    {
        if (message.Length > limitBytes)
            return OutputState.TooLarge;
        lock (_gate)
        {
            if (_isClosed)
                return OutputState.Closed;
            if (_bytes + message.Length > limitBytes)
                return OutputState.Full;
            var copy = ArrayPool<byte>.Shared.Rent(message.Length);
            message.CopyTo(copy);
            _waiting.Enqueue(new ArraySegment<byte>(copy, 0, message.Length));
            _bytes += message.Length;
            if (_isWriting)
                return OutputState.Busy;
            _isWriting = true;
            return OutputState.Idle;
        }
    }

    /// <summary>The next message to write; false ends the turn of the writer.</summary>
    public bool TryTake(out ArraySegment<byte> message)
    {
        lock (_gate)
        {
            _isWriting = _waiting.TryDequeue(out message);
            return _isWriting;
        }
    }

    /// <summary>Gives back what <see cref="TryTake"/> gave.</summary>
    public void Done(ArraySegment<byte> message)
    {
        lock (_gate)
            _bytes -= message.Count;
        ArrayPool<byte>.Shared.Return(message.Array!);
    }

    /// <summary>Refuses and forgets everything from now on; false when it already did.</summary>
    public bool Close()
    {
        lock (_gate)
        {
            if (_isClosed)
                return false;
            _isClosed = true;
            while (_waiting.TryDequeue(out var message))
            {
                _bytes -= message.Count;
                ArrayPool<byte>.Shared.Return(message.Array!);
            }

            return true;
        }
    }
}
