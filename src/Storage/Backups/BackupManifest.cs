namespace Softswitch.Storage.Backups;

/// <summary>Says of a file that it is a backup of ours, and of when.</summary>
/// <param name="Format">The order of things in it: <see cref="Known"/>.</param>
/// <param name="TakenAt">Unix milliseconds.</param>
internal sealed record BackupManifest(int Format, long TakenAt)
{
    public const string FileName = "backup.json";
    public const int Known = 1;
}
