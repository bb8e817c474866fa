namespace Softswitch.Storage.Backups;

/// <summary>
/// That a process works with a data folder: many may at once, but nobody while one has it alone. The system takes the
/// lock back when a process ends, however it ends.
/// </summary>
internal sealed class FolderUse : IDisposable
{
    public const string FileName = "in-use.lock";

    private readonly FileStream _lock;

    private FolderUse(FileStream held) => _lock = held;

    /// <exception cref="StorageSettingsException">A backup is being put back there, or the file cannot be made.</exception>
    public static FolderUse Share(string folder)
    {
        try
        {
            return new FolderUse(Open(folder, FileShare.Read));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageSettingsException($"the data folder {folder} cannot be used now: {exception.Message}", exception);
        }
    }

    /// <summary>Null while a process works with the folder.</summary>
    /// <exception cref="UnauthorizedAccessException">The folder is not ours.</exception>
    public static FolderUse? TryTakeAlone(string folder)
    {
        try
        {
            return new FolderUse(Open(folder, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _lock.Dispose();

    // Nothing is ever written: only who has it open counts.
    private static FileStream Open(string folder, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Read, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(folder, FileName), options);
    }
}
