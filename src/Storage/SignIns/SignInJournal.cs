using System.Text.Json;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Calls;

namespace Softswitch.Storage.SignIns;

/// <summary>
/// A file of the sign-ins that the database may not have yet, one in JSON a line; emptied when it has all of them. What was added is with the
/// operating system: a process that is killed loses nothing. Where the folder takes no file, they are in memory alone.
/// </summary>
internal sealed class SignInJournal : IDisposable
{
    public const string FileName = "sign-ins.jsonl";

    private readonly Lock _lock = new();
    private readonly HashSet<(CallId Call, int Round)> _open = [];
    private readonly FileStream? _stream;
    private List<SignInRecord> _waiting = [];

    /// <param name="folder">The data folder. What earlier processes left there waits.</param>
    public SignInJournal(string folder)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            _waiting = File.Exists(file) ? [.. File.ReadLines(file).Select(Parse).OfType<SignInRecord>()] : [];
            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite, BufferSize = 0 };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            _stream = new FileStream(file, options);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _stream = null;
        }

        _open.UnionWith(_waiting.Select(Key));
    }

    public void Add(SignInRecord record)
    {
        // A line of its own, also after half a one.
        byte[] line = [(byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(record, StorageJson.Options), (byte)'\n'];
        lock (_lock)
        {
            _open.Add(Key(record));
            Try(stream => stream.Write(line));
        }
    }

    /// <summary>The database has it.</summary>
    public void Done(SignInRecord record)
    {
        lock (_lock)
        {
            if (_open.Remove(Key(record)) && _open.Count == 0)
                Try(stream => stream.SetLength(0));
        }
    }

    /// <summary>The database did not take it.</summary>
    public void Keep(SignInRecord record)
    {
        lock (_lock)
            _waiting.Add(record);
    }

    /// <summary>Gives away what is to be tried again.</summary>
    public IReadOnlyList<SignInRecord> Take()
    {
        lock (_lock)
        {
            var waiting = _waiting;
            _waiting = [];
            return waiting;
        }
    }

    public void Dispose()
    {
        lock (_lock)
            _stream?.Dispose();
    }

    private static (CallId Call, int Round) Key(SignInRecord record) => (record.Call, record.Round);

    private static SignInRecord? Parse(string line)
    {
        try
        {
            return line.Length == 0 ? null : StorageJson.Read<SignInRecord>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Try(Action<FileStream> action)
    {
        if (_stream is not { CanWrite: true } stream)
            return;
        try
        {
            action(stream);
        }
        catch (IOException)
        {
            return;
        }
    }
}
