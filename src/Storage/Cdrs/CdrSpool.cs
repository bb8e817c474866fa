using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Cdrs;

/// <summary>
/// A file of records, one in JSON a line, that the database did not take: too many waited for it, or the process ended
/// before it was back. They are appended once it is; twice does no harm.
/// </summary>
internal sealed class CdrSpool(string folder)
{
    public const string FileName = "cdr-spool.jsonl";
    public const string TakenFileName = "cdr-spool.taken.jsonl";

    private readonly Lock _lock = new();
    private readonly string _file = Path.Combine(folder, FileName);
    private readonly string _taken = Path.Combine(folder, TakenFileName);
    private long? _waiting;

    /// <summary>How many records are kept.</summary>
    public long Count
    {
        get
        {
            lock (_lock)
                return _waiting ??= Lines(_file) + Lines(_taken);
        }
    }

    /// <exception cref="IOException">The file cannot be written either.</exception>
    public void Add(CdrRecord record)
    {
        lock (_lock)
        {
            using var file = new FileStream(_file, FileMode.Append, FileAccess.Write, FileShare.Read);

            // A line of its own, also after half a one.
            file.WriteByte((byte)'\n');
            file.Write(CdrJson.Line(record));
            file.Flush(flushToDisk: true);
            _waiting++;
        }
    }

    /// <summary>Brings what is kept to <paramref name="append"/>; what that does not take either it adds again.</summary>
    public async Task Empty(Func<CdrRecord, Task> append)
    {
        if (!TryTake())
            return;
        await Task.WhenAll(RecordLines.Read(_taken).Select(append));
        lock (_lock)
        {
            File.Delete(_taken);
            _waiting = null;
        }
    }

    // What an earlier process took but did not bring to its end is taken first.
    private bool TryTake()
    {
        lock (_lock)
        {
            if (File.Exists(_taken))
                return true;
            if (!File.Exists(_file))
                return false;
            File.Move(_file, _taken);
            return true;
        }
    }

    private static long Lines(string file) => File.Exists(file) ? File.ReadLines(file).LongCount(line => line.Length > 0) : 0;
}
