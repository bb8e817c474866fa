using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Softswitch.Support.Files;

/// <summary>A file system of a few megabytes in memory, to be filled to its last byte. Mounting takes root.</summary>
public sealed class SmallDisk : IDisposable
{
    private const int PieceSize = 4096;
    private readonly TemporaryFolder _folder = new();

    public SmallDisk(int megabytes)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", _folder.FullPath))
            throw new InvalidOperationException("A file system in memory cannot be mounted.");
    }

    /// <summary>Why there can be none here; null when there can.</summary>
    public static string? WhyMissing { get; } = Try() ? null : "needs the right to mount a file system (root)";

    public string FullPath => _folder.FullPath;

    private string Filler => _folder.PathOf("filler");

    /// <summary>Leaves not one free block.</summary>
    public void Fill()
    {
        var piece = new byte[PieceSize];
        try
        {
            using var file = new FileStream(Filler, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
                file.Write(piece);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Filler);

    public void Dispose()
    {
        Run("umount", "--lazy", _folder.FullPath);
        _folder.Dispose();
    }

    private static bool Try()
    {
        if (Environment.UserName != "root")
            return false;
        using var folder = new TemporaryFolder();
        return Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.FullPath) && Run("umount", folder.FullPath);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
