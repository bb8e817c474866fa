using System.Collections.Immutable;

namespace Softswitch.Storage.Backups;

/// <summary>How a backup, or putting one back, ended.</summary>
public abstract record BackupResult
{
    private BackupResult()
    {
    }

    /// <param name="Files">What is in the backup, by its names in the data folder.</param>
    /// <param name="SetAside">The folder that holds what was there before; null when nothing was.</param>
    public sealed record Done(ImmutableArray<string> Files, string? SetAside = null) : BackupResult;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Reason">One line for the operator.</param>
    public sealed record Refused(string Reason) : BackupResult;
}
