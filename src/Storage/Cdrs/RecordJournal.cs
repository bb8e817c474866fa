using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Cdrs;

/// <summary>
/// The newest records, and notes of calls under way, in two files that take turns. What was added is with the operating system, so a
/// process that is killed before its next commit loses nothing; what is older is in the database. Where the folder takes no file, or the
/// disk no more, all is left to the database alone.
/// </summary>
internal sealed class RecordJournal : IDisposable
{
    public const string FileName = "calls-underway.jsonl";
    public const string OlderFileName = "calls-underway.older.jsonl";

    private const long Longest = 4_000_000;

    private readonly Lock _lock = new();
    private readonly string _file;
    private readonly string _older;
    private readonly bool _keepsNotes;
    private readonly Dictionary<CallId, NoteRow> _notes = [];
    private FileStream? _stream;
    private long _length;

    /// <param name="folder">The data folder.</param>
    /// <param name="keepsNotes">
    /// Whether a note may be here alone until its file is overwritten: where the database is in the same folder, for most calls end before.
    /// </param>
    public RecordJournal(string folder, bool keepsNotes)
    {
        (_file, _older, _keepsNotes) = (Path.Combine(folder, FileName), Path.Combine(folder, OlderFileName), keepsNotes);
        Left = [.. RecordLines.Read(_older), .. RecordLines.Read(_file)];
        Try(Open);
    }

    /// <summary>What earlier processes added last, oldest first.</summary>
    public IReadOnlyList<CdrRecord> Left { get; private set; }

    /// <summary>Adds a note and returns the notes that the database must have now.</summary>
    public IReadOnlyCollection<NoteRow> Add(NoteRow note)
    {
        lock (_lock)
        {
            var due = MakeRoom(note.Record);
            if (!TryWrite(note.Record) || !_keepsNotes)
                return [.. due, note];
            _notes[note.Call] = note;
            return due;
        }
    }

    /// <summary>Adds the record of an ended call and returns the notes that the database must have now.</summary>
    public IReadOnlyCollection<NoteRow> Add(CdrRow row)
    {
        lock (_lock)
        {
            _notes.Remove(row.Record.Call);
            var due = MakeRoom(row.Line);
            TryWrite(row.Line);
            return due;
        }
    }

    /// <summary>Gives away the notes from before this time that are here alone.</summary>
    public IReadOnlyCollection<NoteRow> Take(long notedBefore)
    {
        lock (_lock)
        {
            var old = _notes.Values.Where(note => note.NotedAt < notedBefore).ToList();
            foreach (var note in old)
                _notes.Remove(note.Call);
            return old;
        }
    }

    /// <summary>The database has what was left.</summary>
    public void Forget() => Left = [];

    public void Dispose()
    {
        lock (_lock)
            Close();
    }

    // The file that is begun overwrites the older one, so what is only in this one must be elsewhere before it is the older one's turn again.
    private List<NoteRow> MakeRoom(byte[] line)
    {
        _length += line.Length;
        if (_stream is null || _length <= Longest)
            return [];
        Try(Turn);
        _length = line.Length;
        var due = _notes.Values.ToList();
        _notes.Clear();
        return due;
    }

    private bool TryWrite(byte[] line)
    {
        if (_stream is not { } stream)
            return false;
        try
        {
            stream.Write(line);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
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
