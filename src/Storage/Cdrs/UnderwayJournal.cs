using Softswitch.Contracts.Records;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Cdrs;

/// <summary>
/// The newest notes of calls under way, in two files that take turns. A note is with the operating system when <see cref="Add"/>
/// returns, so a process that is killed before its next commit loses none; older ones are in the database. Where the folder takes
/// no file, or the disk no more, notes are left to the database alone.
/// </summary>
internal sealed class UnderwayJournal : IDisposable
{
    public const string FileName = "calls-underway.jsonl";
    public const string OlderFileName = "calls-underway.older.jsonl";

    private const long Longest = 1_000_000;

    private readonly Lock _lock = new();
    private readonly string _file;
    private readonly string _older;
    private FileStream? _stream;
    private long _length;

    public UnderwayJournal(string folder)
    {
        (_file, _older) = (Path.Combine(folder, FileName), Path.Combine(folder, OlderFileName));
        Left = [.. RecordLines.Read(_older), .. RecordLines.Read(_file)];
        Try(Open);
    }

    /// <summary>What earlier processes noted last.</summary>
    public IReadOnlyList<CdrRecord> Left { get; private set; }

    public void Add(NoteRow note)
    {
        lock (_lock)
        {
            if (_stream is not null && _length > Longest)
                Try(Turn);
            _length += note.Record.Length;
            Try(() => _stream?.Write(note.Record));
        }
    }

    /// <summary>The database has what was left.</summary>
    public void Forget() => Left = [];

    public void Dispose()
    {
        lock (_lock)
            Close();
    }

    private void Open()
    {
        _stream = new FileStream(_file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        _length = _stream.Length;
    }

    private void Turn()
    {
        Close();
        File.Move(_file, _older, overwrite: true);
        Open();
    }

    private void Close()
    {
        _stream?.Dispose();
        _stream = null;
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
