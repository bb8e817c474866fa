using System.Net.Sockets;
using Npgsql;
using Softswitch.Contracts.Records;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Databases;

/// <summary>A PostgreSQL server, shared by all nodes. Text is compared by code point (collation C), as SQLite does.</summary>
internal sealed class PostgresDatabase : Database
{
    private const long MigrationLock = 0x736F6674; // "soft"

    // Few: whoever asks for a lot waits for others who do, and calls keep their connections and most of the server.
    private const int MaxReports = 4;
    private const string FormOfMonth = "'\"cdrs_\"YYYY_MM'";

    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDataSource _reports;

    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "softswitch" };
        settings.MaxAutoPrepare = settings.MaxAutoPrepare == 0 ? 64 : settings.MaxAutoPrepare;
        // A lost server is noticed within seconds unless the operator asked for other limits.
        settings.Timeout = Math.Min(settings.Timeout, 5);
        settings.CommandTimeout = Math.Min(settings.CommandTimeout, 10);
        _source = NpgsqlDataSource.Create(settings);
        // A statement that is prepared is planned once for all values: wrong for ranges of time and parts of numbers.
        settings.MaxAutoPrepare = 0;
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MaxReports);
        settings.MinPoolSize = 0;
        settings.CommandTimeout = 60;
        _reports = NpgsqlDataSource.Create(settings);
    }

    public override string Name => "postgresql";

    public override IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "text COLLATE \"C\"",
        ["blob"] = "bytea",
        ["identity"] = "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
    };

    public NpgsqlConnection OpenWriter() => _source.OpenConnection();

    public override async Task Migrate(Func<SqlSession, Task> migrate, CancellationToken cancellation) =>
        await Transaction(TimeSpan.Zero, async session =>
        {
            await session.Execute("SELECT pg_advisory_xact_lock($1)", MigrationLock);
            await migrate(session);
            return true;
        }, _ => true, cancellation);

    public override string By(string index) => "";

    public override Task MakeMonth(long moment, CancellationToken cancellation) =>
        Change(session => session.Execute(RowStatements.Month, moment), _ => true, cancellation);

    // A table goes only when nobody reads any of them just now; otherwise another time.
    public override async Task DropBefore(long moment, CancellationToken cancellation)
    {
        var old = await Read(
            session => session.All(
                $"""
                SELECT child.relname FROM pg_inherits JOIN pg_class AS child ON child.oid = inhrelid
                WHERE inhparent = 'cdrs'::regclass AND child.relname < to_char(to_timestamp($1 / 1000.0) AT TIME ZONE 'UTC', {FormOfMonth})
                """,
                row => row.GetString(0), moment),
            cancellation);
        foreach (var table in old)
        {
            await Change(
                async session =>
                {
                    await session.Execute("SET LOCAL lock_timeout = '2s'");
                    return await session.Execute($"DROP TABLE IF EXISTS {table}");
                },
                _ => true,
                cancellation);
        }
    }

    public override IRoundWriter CreateRoundWriter() => new PostgresRoundWriter(this);

    public override bool IsUnavailable(Exception exception) => exception switch
    {
        StorageUnavailableException or TimeoutException or SocketException or IOException => true,
        // https://www.postgresql.org/docs/15/errcodes-appendix.html
        PostgresException postgres => postgres.SqlState[..2] is
            "08" // connection
            or "25" // read-only, aborted transaction
            or "28" or "3D" // not let in, no such database
            or "40" // deadlock, serialization
            or "53" // disk full, out of memory, too many connections
            or "55" // lock not available
            or "57" // shutting down, cancelled
            or "58" // I/O error of the server
            or "XX",
        NpgsqlException => true,
        _ => false,
    };

    public override void Forget()
    {
        _source.Clear();
        _reports.Clear();
    }

    public override async ValueTask DisposeAsync()
    {
        await _reports.DisposeAsync();
        await _source.DisposeAsync();
    }

    protected override Task<T> ReadCore<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation) => Read(_source, read, cancellation);

    protected override Task<T> ReportCore<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation) => Read(_reports, read, cancellation);

    protected override Task<T> ChangeCore<T>(Func<SqlSession, Task<T>> change, Func<T, bool> keep, CancellationToken cancellation) =>
        Transaction(null, change, keep, cancellation);

    private static async Task<T> Read<T>(NpgsqlDataSource source, Func<SqlSession, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await read(new SqlSession(connection, null, cancellation));
    }

    private async Task<T> Transaction<T>(TimeSpan? patience, Func<SqlSession, Task<T>> change, Func<T, bool> keep, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await change(new SqlSession(connection, transaction, CancellationToken.None) { Patience = patience });
        if (keep(result))
            await transaction.CommitAsync(CancellationToken.None);
        return result;
    }
}
