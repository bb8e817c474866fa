using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Softswitch.Storage.Writing;

/// <summary>One prepared statement without result rows: give its values in order, then <see cref="Run"/>.</summary>
internal sealed class SqliteStatement : IRowValues, IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[512];
    private int _next = 1;

    public SqliteStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection, sql, out _statement), connection);
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_statement, _next++));
            return;
        }
        if (value.Length == 0)
        {
            // An empty span is a null pointer, which SQLite takes for NULL.
            Check(raw.sqlite3_bind_text(_statement, _next++, ""));
            return;
        }
        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (size > _utf8.Length)
            _utf8 = new byte[size];
        // Copied by SQLite before it returns. A zero inside the text would cut it short when it is read back.
        var used = Encoding.UTF8.GetBytes(value, _utf8);
        _utf8.AsSpan(0, used).Replace((byte)0, (byte)'?');
        Check(raw.sqlite3_bind_text(_statement, _next++, _utf8.AsSpan(0, used)));
    }

    public void Text(ReadOnlyMemory<byte> utf8) => Check(raw.sqlite3_bind_text(_statement, _next++, utf8.Span));

    public void Number(long? value) => Check(value is { } number
        ? raw.sqlite3_bind_int64(_statement, _next++, number)
        : raw.sqlite3_bind_null(_statement, _next++));

    public void Run()
    {
        _next = 1;
        var result = raw.sqlite3_step(_statement);
        raw.sqlite3_reset(_statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            SqliteException.ThrowExceptionForRC(result, _connection);
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result == raw.SQLITE_OK)
            return;
        _next = 1;
        SqliteException.ThrowExceptionForRC(result, _connection);
    }
}
