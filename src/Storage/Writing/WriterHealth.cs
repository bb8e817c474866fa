using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Writing;

/// <summary>What the writer knows of the database.</summary>
internal sealed class WriterHealth(TimeProvider time)
{
    private readonly Lock _lock = new();
    private string? _reason;
    private long _since = time.GetUtcNow().ToUnixTimeMilliseconds();
    private long _refused;
    private long _commits;
    private long _rows;

    public bool IsAvailable => Volatile.Read(ref _reason) is null;

    public string Reason => Volatile.Read(ref _reason) ?? "the database is not available";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Returns whether that is news.</summary>
    public bool Lost(string reason)
    {
        lock (_lock)
        {
            var isNews = _reason is null;
            if (isNews)
                _since = Now;
            Volatile.Write(ref _reason, reason);
            return isNews;
        }
    }

    /// <summary>Returns whether that is news.</summary>
    public bool Committed(int rows)
    {
        lock (_lock)
        {
            var isNews = _reason is not null;
            if (isNews)
                _since = Now;
            Volatile.Write(ref _reason, null);
            _commits++;
            _rows += rows;
            return isNews;
        }
    }

    public void Refused() => Interlocked.Increment(ref _refused);

    public StorageHealth Snapshot(int queuedCdrs)
    {
        lock (_lock)
            return new StorageHealth(_reason is null, _reason, _since, queuedCdrs, Interlocked.Read(ref _refused), _commits, _rows);
    }
}
