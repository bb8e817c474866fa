using System.Formats.Tar;
using System.IO.Compression;

namespace Softswitch.Storage.Backups;

/// <summary>A folder of our own in which a backup is put together or unpacked; gone when disposed.</summary>
internal sealed class BackupFolder : IDisposable
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    public BackupFolder(string path)
    {
        FullPath = path;
        MakeFolder(path);
    }

    public string FullPath { get; }

    public string PathOf(string name) => Path.Combine(FullPath, name);

    /// <summary>Copies a file, or a folder of files, when it is there.</summary>
    public void Take(string from, string name)
    {
        if (File.Exists(from))
        {
            File.Copy(from, PathOf(name));
        }
        else if (Directory.Exists(from))
        {
            MakeFolder(PathOf(name));
            foreach (var file in Directory.EnumerateFiles(from))
                File.Copy(file, Path.Combine(PathOf(name), Path.GetFileName(file)));
        }
    }

    /// <summary>Writes all of it into one file that is there whole or not at all, also after a power cut.</summary>
    public void Pack(string file)
    {
        var draft = FullPath + ".tar.gz";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnFile;
        try
        {
            using (var stream = new FileStream(draft, options))
            {
                using (var packed = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
                    TarFile.CreateFromDirectory(FullPath, packed, includeBaseDirectory: false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, file, overwrite: false);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public void Unpack(string file)
    {
        using var stream = File.OpenRead(file);
        using var packed = new GZipStream(stream, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(packed, FullPath, overwriteFiles: false);
        if (OperatingSystem.IsWindows())
            return;
        foreach (var folder in Directory.EnumerateDirectories(FullPath, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(folder, OwnFolder);
        foreach (var each in Directory.EnumerateFiles(FullPath, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(each, OwnFile);
    }

    public IEnumerable<string> Names() => Directory.EnumerateFileSystemEntries(FullPath).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public void Dispose()
    {
        if (Directory.Exists(FullPath))
            Directory.Delete(FullPath, recursive: true);
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnFolder);
    }
}
