using System.Data;
using Microsoft.Data.Sqlite;
using Softswitch.Contracts.Records;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Databases;

/// <summary>
/// A file in WAL mode: readers never wait, and one writer at a time holds <see cref="WriteGate"/>, so it never meets a locked file of our own.
/// Commits are synchronous=FULL, so that what was confirmed is on the disk also after a power cut, except for rounds of bindings alone.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string _connectionString;
    private readonly string _writerConnectionString;

    public SqliteDatabase(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 5 };
        _connectionString = builder.ToString();
        builder.Pooling = false;
        _writerConnectionString = builder.ToString();
    }

    public override IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "text",
        ["blob"] = "blob",
        ["identity"] = "integer PRIMARY KEY AUTOINCREMENT",
    };

    /// <summary>Held by whoever writes, from BEGIN to COMMIT.</summary>
    public SemaphoreSlim WriteGate { get; } = new(1, 1);

    /// <summary>Makes the file "full" at so many pages, for connections opened from now on; 0 is SQLite's own limit.</summary>
    internal long MaxPages { get; set; }

    public SqliteConnection OpenWriter()
    {
        var connection = new SqliteConnection(_writerConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                + (MaxPages > 0 ? $" PRAGMA max_page_count={MaxPages};" : "");
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override async Task Migrate(Func<SqlSession, Task> migrate, CancellationToken cancellation) =>
        await ChangeCore(async session =>
        {
            await migrate(session);
            return true;
        }, _ => true, cancellation);

    public override IRoundWriter CreateRoundWriter() => new SqliteRoundWriter(this);

    // https://www.sqlite.org/rescode.html
    public override bool IsUnavailable(Exception exception) => exception switch
    {
        StorageUnavailableException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is
            5 or 6 // BUSY, LOCKED
            or 7 // NOMEM
            or 8 // READONLY
            or 10 or 11 // IOERR, CORRUPT
            or 13 or 14 // FULL, CANTOPEN
            or 26, // NOTADB
        IOException or UnauthorizedAccessException => true,
        _ => false,
    };

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
        WriteGate.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override async Task<T> ReadCore<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        return await read(new SqlSession(connection, null, cancellation));
    }

    // On the thread pool: SQLite blocks its thread while it waits for the disk.
    protected override async Task<T> ChangeCore<T>(Func<SqlSession, Task<T>> change, Func<T, bool> keep, CancellationToken cancellation)
    {
        await WriteGate.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => RunTransaction(change, keep), CancellationToken.None);
        }
        finally
        {
            WriteGate.Release();
        }
    }

    // A connection of its own: configuration changes are rare, and one that failed leaves nothing behind.
    private async Task<T> RunTransaction<T>(Func<SqlSession, Task<T>> change, Func<T, bool> keep)
    {
        await using var connection = OpenWriter();
        await using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        var result = await change(new SqlSession(connection, transaction, CancellationToken.None));
        if (keep(result))
            await transaction.CommitAsync();
        return result;
    }
}
