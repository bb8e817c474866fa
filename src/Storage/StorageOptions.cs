namespace Softswitch.Storage;

/// <summary>Settings of the storage room.</summary>
public sealed class StorageOptions
{
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Required for PostgreSQL; for SQLite null means the file <c>softswitch.db</c> in the data folder.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Folder of the SQLite file and of the sealing key; made when missing.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>The digest realm of the platform. Fixed once the first channel is stored: every digest hash depends on it.</summary>
    public string Realm { get; set; } = "softswitch";

    /// <summary>32 bytes in base64; null to keep one in the file <c>sealing.key</c> of the data folder. All nodes of a cluster need the same.</summary>
    public string? SealingKey { get; set; }

    /// <summary>PBKDF2-SHA256 rounds for new portal passwords.</summary>
    public int PasswordIterations { get; set; } = 600_000;

    /// <summary>Binding saves that may wait for a commit before new ones are refused.</summary>
    public int MaxQueuedBindings { get; set; } = 50_000;

    /// <summary>CDRs that may wait for the database before new ones are refused.</summary>
    public int MaxQueuedCdrs { get; set; } = 50_000;

    /// <summary>
    /// Least time between the starts of two commits. A save after a pause is committed at once; under load more of them share a commit,
    /// whose price (a flush to disk, two thread switches) hardly depends on how many they are.
    /// </summary>
    public TimeSpan CommitSpacing { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Whole months for which CDRs are kept besides the running one; 0 keeps all. Months are those of UTC.</summary>
    public int KeepMonths { get; set; }
}
