using Microsoft.Data.Sqlite;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Calls;
using Softswitch.Storage.Databases;
using Softswitch.Storage.SignIns;
using SQLitePCL;

namespace Softswitch.Storage.Writing;

/// <summary>
/// Prepared statements on SQLite's own interface: the ADO layer looks every parameter up by its name on every row,
/// which costs more than the row itself.
/// </summary>
internal sealed class SqliteRoundWriter(SqliteDatabase database) : IRoundWriter
{
    private SqliteConnection? _connection;
    private SqliteStatement? _begin;
    private SqliteStatement? _commit;
    private SqliteStatement? _upsert;
    private SqliteStatement? _delete;
    private SqliteStatement? _append;
    private SqliteStatement? _signIn;
    private SqliteStatement? _note;
    private SqliteStatement? _unnote;
    private SqliteStatement? _probe;
    private SqliteStatement? _unprobe;
    private SqliteStatement? _full;
    private SqliteStatement? _normal;
    private bool _throughPowerCut;
    private bool _holdsGate;

    public void Begin(bool throughPowerCut)
    {
        if (_connection is null)
            Open();
        if (throughPowerCut != _throughPowerCut)
            (throughPowerCut ? _full! : _normal!).Run();
        _throughPowerCut = throughPowerCut;
        database.WriteGate.Wait();
        _holdsGate = true;
        _begin!.Run();
    }

    public void Upsert(BindingRow row)
    {
        RowStatements.Fill(row, _upsert!);
        _upsert!.Run();
    }

    public void Delete(BindingKey key)
    {
        RowStatements.Fill(key, _delete!);
        _delete!.Run();
    }

    public void Append(CdrRow cdr)
    {
        RowStatements.Fill(cdr, _append!);
        _append!.Run();
    }

    public void Append(SignInRecord record)
    {
        SignInRows.Fill(record, _signIn!);
        _signIn!.Run();
    }

    public void Note(NoteRow note)
    {
        RowStatements.Fill(note, _note!);
        _note!.Run();
    }

    public void Unnote(CallId call)
    {
        _unnote!.Text(call.ToString());
        _unnote.Run();
    }

    public void Probe()
    {
        _probe!.Text(RowStatements.Padding);
        _probe.Run();
        _unprobe!.Run();
    }

    public void Commit()
    {
        _commit!.Run();
        ReleaseGate();
    }

    public void Abandon()
    {
        foreach (var statement in new[] { _begin, _commit, _upsert, _delete, _append, _signIn, _note, _unnote, _probe, _unprobe, _full, _normal })
            statement?.Dispose();
        _begin = _commit = _upsert = _delete = _append = _signIn = _note = _unnote = _probe = _unprobe = _full = _normal = null;
        _connection?.Dispose();
        _connection = null;
        ReleaseGate();
    }

    public void Dispose() => Abandon();

    private void Open()
    {
        var connection = database.OpenWriter();
        _connection = connection;
        var handle = connection.Handle ?? throw new InvalidOperationException("the connection is not open");
        raw.sqlite3_busy_timeout(handle, 2000);
        _throughPowerCut = true;
        _full = new SqliteStatement(handle, "PRAGMA synchronous=FULL");
        _normal = new SqliteStatement(handle, "PRAGMA synchronous=NORMAL");
        _begin = new SqliteStatement(handle, "BEGIN IMMEDIATE");
        _commit = new SqliteStatement(handle, "COMMIT");
        _upsert = new SqliteStatement(handle, RowStatements.Upsert);
        _delete = new SqliteStatement(handle, RowStatements.Delete);
        _append = new SqliteStatement(handle, RowStatements.Append);
        _signIn = new SqliteStatement(handle, SignInRows.Append);
        _note = new SqliteStatement(handle, RowStatements.Note);
        _unnote = new SqliteStatement(handle, RowStatements.Unnote);
        _probe = new SqliteStatement(handle, RowStatements.Probe);
        _unprobe = new SqliteStatement(handle, RowStatements.Unprobe);
    }

    private void ReleaseGate()
    {
        if (!_holdsGate)
            return;
        _holdsGate = false;
        database.WriteGate.Release();
    }
}
