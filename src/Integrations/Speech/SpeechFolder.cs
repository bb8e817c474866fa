using Softswitch.Contracts.Speech;

namespace Softswitch.Integrations.Speech;

/// <summary>
/// Speech kept as files, up to so many bytes. A file is there whole or not at all, and its time says when it was used last. What the
/// disk would not do is told, and nothing is thrown.
/// </summary>
internal sealed class SpeechFolder
{
    private const string Ending = ".wav";
    private const string Draft = ".draft";

    private readonly string _folder;
    private readonly long _capacity;
    private readonly TimeProvider _time;
    private readonly Action<Exception> _failed;
    private readonly Lock _gate = new();
    private readonly LeastRecentlyUsed<bool> _files;

    private SpeechFolder(string folder, long capacity, TimeProvider time, Action<Exception> failed)
    {
        _folder = folder;
        _capacity = capacity;
        _time = time;
        _failed = failed;
        _files = new LeastRecentlyUsed<bool>(capacity);
    }

    /// <summary>Takes over what an earlier process left, the least recently used of it first when that is too much.</summary>
    /// <param name="failed">Is told what the disk would not do.</param>
    public static SpeechFolder Open(string folder, long capacity, TimeProvider time, Action<Exception> failed)
    {
        var opened = new SpeechFolder(folder, capacity, time, failed);
        opened.Try(() =>
        {
            MakePrivate(folder);
            foreach (var draft in Directory.EnumerateFiles(folder, "*" + Draft))
                File.Delete(draft);
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*" + Ending).OrderBy(file => file.LastWriteTimeUtc))
                opened.Count(Path.GetFileNameWithoutExtension(file.Name), file.Length);
        });
        return opened;
    }

    /// <summary>It was used without being read here.</summary>
    public void Use(string name)
    {
        lock (_gate)
            _files.TryUse(name, out _);
    }

    /// <summary>Null when it is not kept; a file that is not whole is deleted.</summary>
    public async Task<SpeechResult.Spoken?> Find(string name, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!_files.TryUse(name, out _))
                return null;
        }

        try
        {
            if (SpokenWave.Kept(await File.ReadAllBytesAsync(PathOf(name), cancellation)) is { } spoken)
            {
                Touch(PathOf(name));
                return spoken;
            }
        }
        catch (FileNotFoundException)
        {
            // Somebody tidied up.
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _failed(failure);
        }

        Forget(name);
        return null;
    }

    public async Task Keep(string name, SpeechResult.Spoken spoken, CancellationToken cancellation)
    {
        if (spoken.Wave.Length > _capacity)
            return;
        var draft = PathOf(name) + Draft;
        try
        {
            await File.WriteAllBytesAsync(draft, spoken.Wave, cancellation);
            Touch(draft);
            File.Move(draft, PathOf(name), overwrite: true);
            Count(name, spoken.Wave.Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _failed(failure);
            Try(() => File.Delete(draft));
        }
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Count(string name, long length)
    {
        ImmutableArray<string> gone;
        lock (_gate)
            gone = _files.Add(name, true, length);
        foreach (var each in gone)
            Try(() => File.Delete(PathOf(each)));
    }

    private void Forget(string name)
    {
        lock (_gate)
            _files.Remove(name);
        Try(() => File.Delete(PathOf(name)));
    }

    private void Touch(string path) => File.SetLastWriteTimeUtc(path, _time.GetUtcNow().UtcDateTime);

    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _failed(failure);
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name + Ending);
}
