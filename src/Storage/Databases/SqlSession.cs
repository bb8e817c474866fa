using System.Data.Common;
using Npgsql;

namespace Softswitch.Storage.Databases;

/// <summary>Statements on one connection. Both databases take the same text: parameters are $1, $2… in order; values are string, long, byte[] or null.</summary>
internal sealed class SqlSession(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
{
    // Few enough that the server answers while the next part is written, many enough that round trips do not count.
    private const int RowsPerBatch = 500;

    /// <summary>How long the server may take for one statement; null for the limit of the connection, zero for none.</summary>
    public TimeSpan? Patience { get; init; }

    public async Task<int> Execute(string sql, params object?[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<List<T>> All<T>(string sql, Func<DbDataReader, T> map, params object?[] values)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(map(reader));
        return rows;
    }

    public async Task<T?> First<T>(string sql, Func<DbDataReader, T> map, params object?[] values)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? map(reader) : default;
    }

    /// <summary>One statement for many rows of values; returns how many rows it changed.</summary>
    public Task<int> ExecuteMany(string sql, IReadOnlyList<object?[]> rows) =>
        connection is NpgsqlConnection npgsql ? ExecuteBatches(npgsql, sql, rows) : ExecutePrepared(sql, rows);

    private async Task<int> ExecuteBatches(NpgsqlConnection npgsql, string sql, IReadOnlyList<object?[]> rows)
    {
        var changed = 0;
        foreach (var part in rows.Chunk(RowsPerBatch))
        {
            await using var batch = new NpgsqlBatch(npgsql, (NpgsqlTransaction?)transaction);
            foreach (var values in part)
            {
                var command = new NpgsqlBatchCommand(sql);
                foreach (var value in values)
                    command.Parameters.Add(SqlValue.ForNpgsql(value));
                batch.BatchCommands.Add(command);
            }
            changed += await batch.ExecuteNonQueryAsync(cancellation);
        }
        return changed;
    }

    private async Task<int> ExecutePrepared(string sql, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
            return 0;
        await using var command = Command(sql, rows[0]);
        await command.PrepareAsync(cancellation);
        var changed = 0;
        foreach (var values in rows)
        {
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = SqlValue.Of(values[i]);
            changed += await command.ExecuteNonQueryAsync(cancellation);
        }
        return changed;
    }

    private DbCommand Command(string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        if (Patience is { } patience)
            command.CommandTimeout = (int)patience.TotalSeconds;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.Add(SqlValue.For(command, i, values[i]));
        return command;
    }
}
