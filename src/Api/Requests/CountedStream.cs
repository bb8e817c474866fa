namespace Softswitch.Api.Requests;

/// <summary>Reads another stream and fails past a limit, which a body that announces no length cannot be held to otherwise.</summary>
internal sealed class CountedStream(Stream inner, long limit) : Stream
{
    private long _read;

    public bool IsTooLong => _read > limit;

    /// <summary>The other stream could not be read to its end.</summary>
    public bool HasFailed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        HasFailed = true;
        var read = await inner.ReadAsync(buffer, cancellationToken);
        HasFailed = false;
        _read += read;
        // An early end could pass for the whole file: only a failure stops the reader for certain.
        return IsTooLong ? throw new IOException($"the body has more than {limit} bytes") : read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("a body is read asynchronously");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
