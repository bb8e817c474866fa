namespace Softswitch.Storage;

public enum StorageProvider
{
    /// <summary>A file in the data folder; for one node.</summary>
    Sqlite,

    /// <summary>A server shared by all nodes.</summary>
    PostgreSql,
}
