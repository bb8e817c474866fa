using System.Data;
using Microsoft.Data.Sqlite;
using Softswitch.Contracts.Records;
using Softswitch.Storage.Cdrs;
using Softswitch.Storage.Writing;
using SQLitePCL;

namespace Softswitch.Storage.Databases;

/// <summary>
/// A file in WAL mode: readers never wait, and one writer at a time holds <see cref="WriteGate"/>, so it never meets a locked file of our own.
/// Commits are synchronous=FULL, so that what was confirmed is on the disk also after a power cut, except for rounds of bindings alone.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private const long RowsPerDrop = 1000;
    private const string DropSome =
        "DELETE FROM cdrs WHERE rowid IN (SELECT rowid FROM cdrs INDEXED BY cdrs_by_time WHERE tenant = $1 AND started < $2 LIMIT $3)";

    private const int Interrupted = 9;

    private readonly string _connectionString;
    private readonly string _writerConnectionString;

    public SqliteDatabase(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 5 };
        _connectionString = builder.ToString();
        builder.Pooling = false;
        _writerConnectionString = builder.ToString();
    }

    public override string Name => "sqlite";

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
            // For migrations; PostgreSQL has one of its own.
            connection.CreateFunction("reverse", static (string text) => CdrKeys.Reverse(text), isDeterministic: true);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000;"
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

    // It knows too little of how often a number occurs to choose well.
    public override string By(string index) => " INDEXED BY " + index;

    // One table takes every month.
    public override Task MakeMonth(long moment, CancellationToken cancellation) => Task.CompletedTask;

    // A few at a time, so that others write meanwhile; tenant by tenant, as the index by time goes.
    public override async Task DropBefore(long moment, CancellationToken cancellation)
    {
        var tenant = "";
        while (await Next(tenant, cancellation) is { } next)
        {
            tenant = next;
            while (await Change(session => session.Execute(DropSome, next, moment, RowsPerDrop), _ => true, cancellation) == RowsPerDrop)
                cancellation.ThrowIfCancellationRequested();
        }
    }

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

    // On the thread pool: SQLite does everything on the thread that asks.
    protected override Task<T> ReportCore<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation) => Task.Run(
        async () =>
        {
            await using var connection = new SqliteConnection(_connectionString);
            await connection.OpenAsync(cancellation);
            var handle = connection.Handle!;
            await using var interrupt = cancellation.Register(() => raw.sqlite3_interrupt(handle));
            try
            {
                return await read(new SqlSession(connection, null, cancellation));
            }
            catch (SqliteException stopped) when (stopped.SqliteErrorCode == Interrupted)
            {
                throw new OperationCanceledException(stopped.Message, stopped, cancellation);
            }
        },
        cancellation);

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

    private Task<string?> Next(string tenant, CancellationToken cancellation) => Read(
        session => session.First<string?>("SELECT MIN(tenant) FROM cdrs WHERE tenant > $1", row => row.TextOrNull(0), tenant), cancellation);

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
