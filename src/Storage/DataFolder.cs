namespace Softswitch.Storage;

/// <summary>Where a node keeps its files. Password hashes, call records and keys are among them, so they are the owner's alone.</summary>
internal static class DataFolder
{
    public const string DatabaseName = "softswitch.db";

    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <summary>A folder that is there already keeps its mode: it may hold what others need.</summary>
    /// <exception cref="StorageSettingsException">It cannot be made.</exception>
    public static void Make(string folder) => Guard($"the data folder {folder} cannot be made", () =>
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnFolder);
    });

    /// <summary>The path of the SQLite file. SQLite gives the files beside it the mode that this one has.</summary>
    /// <exception cref="StorageSettingsException">It cannot be made.</exception>
    public static string DatabaseFile(string folder)
    {
        var path = Path.Combine(folder, DatabaseName);
        Guard($"the database {path} cannot be made", () => MakePrivate(path));
        return path;
    }

    private static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (!File.Exists(path))
        {
            File.Open(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = OwnFile }).Dispose();
            return;
        }

        // From before, or of a node that was killed.
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            if (File.Exists(file) && File.GetUnixFileMode(file) != OwnFile)
                File.SetUnixFileMode(file, OwnFile);
        }
    }

    private static void Guard(string what, Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StorageSettingsException($"{what}: {exception.Message}", exception);
        }
    }
}
