using System.Formats.Tar;
using System.IO.Compression;
using Softswitch.Support.Files;

namespace Softswitch.Storage.Tests.Backups;

/// <summary>A backup that something went wrong with since.</summary>
internal static class DamagedBackup
{
    public static void Make(string file, string damage)
    {
        switch (damage)
        {
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            case "text":
                File.WriteAllText(file, "not a backup at all");
                break;
            case "cut":
                var whole = File.ReadAllBytes(file);
                File.WriteAllBytes(file, whole[..(whole.Length / 2)]);
                break;
            case "stranger":
                Repack(file, folder => File.WriteAllText(folder.PathOf("stranger.txt"), "?"));
                break;
            case "page":
                Repack(file, folder => Overwrite(folder.PathOf("softswitch.db")));
                break;
            case "missing":
                Repack(file, folder => File.Delete(folder.PathOf("softswitch.db")));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(damage), damage, null);
        }
    }

    private static void Repack(string file, Action<TemporaryFolder> change)
    {
        using var folder = new TemporaryFolder();
        using (var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
            TarFile.ExtractToDirectory(packed, folder.FullPath, overwriteFiles: false);
        change(folder);
        using var again = new GZipStream(File.Create(file), CompressionLevel.Fastest);
        TarFile.CreateFromDirectory(folder.FullPath, again, includeBaseDirectory: false);
    }

    // All but the first page, whose header says where the others are.
    private static void Overwrite(string database)
    {
        using var stream = new FileStream(database, FileMode.Open, FileAccess.Write);
        stream.Position = 4096;
        var noise = new byte[stream.Length - 4096];
        noise.AsSpan().Fill(0xA5);
        stream.Write(noise);
    }
}
