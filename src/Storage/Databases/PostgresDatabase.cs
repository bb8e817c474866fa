using System.Net.Sockets;
using Npgsql;
using Softswitch.Contracts.Records;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Databases;

/// <summary>A PostgreSQL server, shared by all nodes. Text is compared by code point (collation C), as SQLite does.</summary>
internal sealed class PostgresDatabase : Database
{
    private const long MigrationLock = 0x736F6674; // "soft"
    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "softswitch" };
        settings.MaxAutoPrepare = settings.MaxAutoPrepare == 0 ? 64 : settings.MaxAutoPrepare;
        // A lost server is noticed within seconds unless the operator asked for other limits.
        settings.Timeout = Math.Min(settings.Timeout, 5);
        settings.CommandTimeout = Math.Min(settings.CommandTimeout, 10);
        _source = NpgsqlDataSource.Create(settings);
    }

    public override IReadOnlyDictionary<string, string> Words { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "text COLLATE \"C\"",
        ["blob"] = "bytea",
        ["identity"] = "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
    };

    public NpgsqlConnection OpenWriter() => _source.OpenConnection();

    public override async Task Migrate(Func<SqlSession, Task> migrate, CancellationToken cancellation) =>
        await ChangeCore(async session =>
        {
            await session.Execute("SELECT pg_advisory_xact_lock($1)", MigrationLock);
            await migrate(session);
            return true;
        }, _ => true, cancellation);

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

    public override void Forget() => _source.Clear();

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    protected override async Task<T> ReadCore<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        return await read(new SqlSession(connection, null, cancellation));
    }

    protected override async Task<T> ChangeCore<T>(Func<SqlSession, Task<T>> change, Func<T, bool> keep, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await change(new SqlSession(connection, transaction, CancellationToken.None));
        if (keep(result))
            await transaction.CommitAsync(CancellationToken.None);
        return result;
    }
}
