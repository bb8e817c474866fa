using Microsoft.Data.Sqlite;

namespace Softswitch.Storage.Backups;

/// <summary>One SQLite database as one file, at one instant, while others write to it.</summary>
internal static class SqliteCopy
{
    /// <summary>
    /// Copies within one read transaction: writers go on, and their log grows until it ends. Nothing is migrated: a newer
    /// build can take a backup before it is let at the database.
    /// </summary>
    /// <param name="connectionString">The database to copy.</param>
    /// <param name="target">A file that is not there yet.</param>
    public static void Make(string connectionString, string target)
    {
        using var source = Open(new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite });
        using var copy = Open(new SqliteConnectionStringBuilder { DataSource = target });
        source.BackupDatabase(copy);

        // A file in WAL mode would be incomplete without the two beside it.
        Run(copy, "PRAGMA journal_mode=DELETE");
    }

    /// <summary>What is broken in a database file; null when nothing is.</summary>
    public static string? Fault(string path)
    {
        using var connection = Open(Existing(path));
        return Run(connection, "PRAGMA quick_check(1)") is "ok" ? null : "its pages do not fit together";
    }

    /// <summary>The name of the key its passwords were sealed with; null when none was noted yet.</summary>
    public static string? SealingKeyId(string path)
    {
        using var connection = Open(Existing(path));
        return Run(connection, "SELECT value FROM settings WHERE name = 'sealing-key'");
    }

    private static SqliteConnectionStringBuilder Existing(string path) => new() { DataSource = path, Mode = SqliteOpenMode.ReadWrite };

    private static SqliteConnection Open(SqliteConnectionStringBuilder builder)
    {
        builder.Pooling = false;
        var connection = new SqliteConnection(builder.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() as string;
    }
}
