using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Softswitch.Storage.Cdrs;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.SignIns;

namespace Softswitch.Storage.Backups;

/// <summary>
/// Takes what a node with SQLite cannot do without into one file, while it runs, and puts it back while none does:
/// the database, the sealing key, records that wait for the database, and what the host names besides.
/// </summary>
/// <param name="options">Where the data is.</param>
/// <param name="others">Files of the data folder, and folders of files, that belong to other rooms.</param>
/// <param name="time">The clock.</param>
public sealed class DataBackup(StorageOptions options, IReadOnlyList<string> others, TimeProvider time)
{
    private const string NoFile = "only SQLite has a file to copy: for PostgreSQL use pg_dump and pg_restore (docs/operations.md)";
    private const string Database = DataFolder.DatabaseName;
    private static readonly string[] BesideDatabase = ["-wal", "-shm", "-journal"];

    private string Folder => options.DataFolder;

    // Records before the database: between the two one may move from here to there, and twice does no harm.
    private IEnumerable<string> Files =>
        [CdrSpool.FileName, CdrSpool.TakenFileName, RecordJournal.FileName, RecordJournal.OlderFileName, SignInJournal.FileName, SealingKey.FileName, .. others];

    /// <summary>Writes a backup of this instant.</summary>
    /// <param name="file">A file that is not there yet.</param>
    public BackupResult Take(string file) => Guard(() =>
    {
        if (DatabaseFile() is not { } database)
            return new BackupResult.Refused(NoFile);
        if (!File.Exists(database))
            return new BackupResult.Refused($"there is no database {database}");
        if (Path.Exists(file))
            return new BackupResult.Refused($"{file} is there already");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            return new BackupResult.Refused($"there is no folder for {file}");

        using var folder = new BackupFolder($"{file}.{Stamp()}");
        foreach (var name in Files)
            folder.Take(Path.Combine(Folder, name), name);
        SqliteCopy.Make(ConnectionString(), folder.PathOf(Database));
        if (SqliteCopy.Fault(folder.PathOf(Database)) is { } fault)
            return new BackupResult.Refused($"the database {database} is broken: {fault}");
        File.WriteAllText(
            folder.PathOf(BackupManifest.FileName), StorageJson.Write(new BackupManifest(BackupManifest.Known, time.GetUtcNow().ToUnixTimeMilliseconds())));
        folder.Pack(file);
        return new BackupResult.Done(Contents(folder));
    });

    /// <summary>Puts a backup in place. What is wrong with it is found before anything is touched.</summary>
    /// <param name="file">A backup.</param>
    /// <param name="force">Whether data that is there is set aside; else it is a reason to refuse.</param>
    public BackupResult Restore(string file, bool force) => Guard(() =>
    {
        if (DatabaseFile() is not { } database)
            return new BackupResult.Refused(NoFile);
        DataFolder.Make(Folder);
        using var alone = FolderUse.TryTakeAlone(Folder);
        if (alone is null)
            return new BackupResult.Refused($"a node works with {Folder}: stop it first");
        var present = Present(database).ToImmutableArray();
        if (present.Length > 0 && !force)
            return new BackupResult.Refused($"{Folder} holds data already, such as {Path.GetFileName(present[0])}: --force sets it aside");

        using var folder = new BackupFolder(Path.Combine(Folder, $"restoring-{Stamp()}"));
        folder.Unpack(file);
        if (Fault(folder) is { } fault)
            return new BackupResult.Refused($"{file} cannot be put back: {fault}");
        var aside = SetAside(present);
        var contents = Contents(folder);
        foreach (var name in contents.Where(name => name != Database))
            Move(folder.PathOf(name), Path.Combine(Folder, name));
        Move(folder.PathOf(Database), database);
        return new BackupResult.Done(contents, aside);
    });

    private static BackupResult Guard(Func<BackupResult> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or SqliteException or JsonException)
        {
            return new BackupResult.Refused(exception.Message);
        }
    }

    private static ImmutableArray<string> Contents(BackupFolder folder) => [.. folder.Names().Where(name => name != BackupManifest.FileName)];

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
            Directory.Move(from, to);
        else
            File.Move(from, to, overwrite: false);
    }

    private string? Fault(BackupFolder folder)
    {
        if (!File.Exists(folder.PathOf(BackupManifest.FileName)) || !File.Exists(folder.PathOf(Database)))
            return "it is no backup";
        if (StorageJson.Read<BackupManifest>(File.ReadAllText(folder.PathOf(BackupManifest.FileName))).Format != BackupManifest.Known)
            return "another version made it";
        if (Contents(folder).Except([Database, .. Files], StringComparer.Ordinal).FirstOrDefault() is { } stranger)
            return $"it holds {stranger}, which no backup does";
        return SqliteCopy.Fault(folder.PathOf(Database)) is { } fault ? $"its database is broken: {fault}" : KeyFault(folder);
    }

    // Without the right key passwords of phones could not be read again, and no node would start.
    private string? KeyFault(BackupFolder folder)
    {
        if (options.SealingKey is null && !File.Exists(folder.PathOf(SealingKey.FileName)))
            return "the sealing key is not in it: give Storage:SealingKey as it was";
        using var random = RandomNumberGenerator.Create();
        var key = SealingKey.Load(options.SealingKey, folder.FullPath, random);
        return SqliteCopy.SealingKeyId(folder.PathOf(Database)) is { } id && id != key.Id ? "the sealing key is not the one of its database" : null;
    }

    private IEnumerable<string> Present(string database) =>
        new[] { database }.Concat(BesideDatabase.Select(ending => database + ending))
            .Concat(Files.Select(name => Path.Combine(Folder, name)))
            .Where(Path.Exists);

    private string? SetAside(ImmutableArray<string> present)
    {
        if (present.IsEmpty)
            return null;
        var aside = Path.Combine(Folder, $"replaced-{Stamp()}");
        DataFolder.Make(aside);
        foreach (var path in present)
            Move(path, Path.Combine(aside, Path.GetFileName(path)));
        return aside;
    }

    private string Stamp() => time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private string ConnectionString() => options.ConnectionString ?? new SqliteConnectionStringBuilder { DataSource = Path.Combine(Folder, Database) }.ToString();

    private string? DatabaseFile()
    {
        if (options.Provider != StorageProvider.Sqlite)
            return null;
        try
        {
            return Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString()).DataSource);
        }
        catch (ArgumentException exception)
        {
            throw new StorageSettingsException($"the connection string is not valid: {exception.Message}", exception);
        }
    }
}
